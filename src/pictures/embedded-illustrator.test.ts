import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { THEME_IDS } from '../core/look/themes.ts';
import type { Picture } from '../core/model.ts';
import { createEmbeddedIllustrator } from './embedded-illustrator.ts';
import { describeIllustrator } from './illustrator.contract.ts';
import type { PictureRequest } from './illustrator.ts';

describeIllustrator('the embedded illustrator', () => createEmbeddedIllustrator());

const illustrator = createEmbeddedIllustrator();
afterAll(() => illustrator.close());

const PROMPT = 'Doctors came to the ward straight from the dissecting room.';

function draw(changes: Partial<PictureRequest> = {}): Promise<Picture> {
  return illustrator.illustrate({
    prompt: PROMPT,
    card: { kind: 'statement', text: PROMPT, emphasis: 'straight from' },
    style: 'bold/abyss',
    size: { widthPx: 256, heightPx: 144 },
    captions: true,
    seed: '1',
    ...changes,
  });
}

function layersOf(picture: Picture) {
  return picture.kind === 'layers' ? picture.layers : [];
}

test('offers one style for each theme, and one that leaves the theme open', () => {
  expect(illustrator.styles.map(({ id }) => id)).toEqual(['auto', ...THEME_IDS]);
});

test.each(THEME_IDS)('draws the same bytes for the same request in %s', async (style) => {
  const [first, second] = await Promise.all([draw({ style }), draw({ style })]);
  expect(second).toEqual(first);
});

test('accepts a palette with a theme, and the style names of earlier versions', async () => {
  expect(await draw({ style: 'bold/violet' })).not.toEqual(await draw());
  const former = await draw({ style: 'flat' });
  expect(former.kind).toBe('layers');
});

test('uses the brand colour of the style on a title card', async () => {
  const card = { kind: 'title', title: 'Bees' } as const;
  const [plain, branded] = await Promise.all(
    ['bold/abyss', 'bold/abyss/#00695c'].map((style) => draw({ card, style })),
  );
  expect(await countPixels(branded, [0x00, 0x69, 0x5c])).toBeGreaterThan(1000);
  expect(await countPixels(plain, [0x00, 0x69, 0x5c])).toBe(0);
});

test('draws a logo on title and closing cards', async () => {
  const canvas = createCanvas(40, 20);
  canvas.getContext('2d').fillStyle = '#12ab34';
  canvas.getContext('2d').fillRect(0, 0, 40, 20);
  const file = {
    bytes: canvas.toBuffer('image/png'),
    mediaType: 'image/png',
    widthPx: 40,
    heightPx: 20,
  } as const;
  const logo = { hash: '', mediaType: 'image/png', widthPx: 40, heightPx: 20 };
  for (const kind of ['title', 'closing'] as const) {
    const picture = await draw({ card: { kind, title: 'Bees', logo }, logo: file });
    expect(await countPixels(picture, [0x12, 0xab, 0x34])).toBeGreaterThan(50);
  }
});

test('shows the first words within a fifth of a second, and emphasised words on their cue', async () => {
  const layers = layersOf(await draw());
  const [backdrop, ...others] = layers;
  expect(backdrop).toMatchObject({ motion: 'none', widthPx: 256, heightPx: 144 });
  expect(
    others.filter(({ delayMs, cue }) => cue === undefined && (delayMs ?? 0) <= 200).length,
  ).toBeGreaterThan(1);
  expect(layers.map(({ cue }) => cue)).toContain('straight from');
});

test('shows the certain facts in the words of a shot without a card, or else the title of its scene', async () => {
  const short = await illustrator.illustrate({
    ...base(),
    prompt: 'A lighthouse by the sea.',
    title: 'The coast',
  });
  const said = await illustrator.illustrate({
    ...base(),
    prompt: 'Revenue rose by 12 % in 2023.',
    title: 'The coast',
  });
  const bare = await illustrator.illustrate({ ...base(), prompt: 'He left.', title: 'The coast' });
  expect([short.description, bare.description]).toEqual(['A lighthouse by the sea.', 'The coast']);
  expect(said.description).toContain('+12');
});

test('cancels a picture that is still waiting, and draws the others', async () => {
  const controller = new AbortController();
  const wanted = [draw({ seed: 'a' }), draw({ seed: 'b' })];
  const unwanted = draw({ seed: 'c', signal: controller.signal });
  controller.abort(new Error('no longer wanted'));
  await expect(unwanted).rejects.toThrow('no longer wanted');
  expect((await Promise.all(wanted)).map((picture) => picture.kind)).toEqual(['layers', 'layers']);
});

test('does not block the event loop while it draws', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await draw({ style: 'paper', size: { widthPx: 1920, heightPx: 1080 } });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

/** Counts the pixels of exactly this colour in all layers. */
async function countPixels(picture: Picture | undefined, [red, green, blue]: readonly number[]) {
  let count = 0;
  for (const { png } of picture === undefined ? [] : layersOf(picture)) {
    const image = await loadImage(png);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255)
        count++;
    }
  }
  return count;
}

function base(): Omit<PictureRequest, 'prompt'> {
  return { style: 'bold/abyss', size: { widthPx: 256, heightPx: 144 }, captions: true, seed: '1' };
}
