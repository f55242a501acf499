import { afterAll, expect, test } from 'vitest';
import type { Picture } from '../core/model.ts';
import { createEmbeddedIllustrator } from './embedded-illustrator.ts';
import { describeIllustrator } from './illustrator.contract.ts';

describeIllustrator('the embedded illustrator', () => createEmbeddedIllustrator());

const illustrator = createEmbeddedIllustrator();
afterAll(() => illustrator.close());

const PROMPT = 'An octopus has three hearts and blue blood.';

function draw(changes: { style?: string; seed?: string; signal?: AbortSignal } = {}): Promise<Picture> {
  return illustrator.illustrate({
    prompt: PROMPT,
    style: 'flat',
    size: { widthPx: 480, heightPx: 270 },
    captions: true,
    seed: '1',
    ...changes,
  });
}

test.each(illustrator.styles.map((style) => style.id))(
  'the same request gives the same bytes in %s, another seed others',
  async (style) => {
    const [first, second, other] = await Promise.all([
      draw({ style }),
      draw({ style }),
      draw({ style, seed: '2' }),
    ]);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  },
);

test('subjects enter on words of the prompt', async () => {
  const picture = await draw();
  const cues = picture.kind === 'layers' ? picture.layers.flatMap((layer) => layer.cue ?? []) : [];
  expect(cues.length).toBeGreaterThan(0);
  for (const cue of cues) expect(PROMPT).toContain(cue);
});

test('a picture whose turn has not come can be called off, and the others are drawn', async () => {
  const controller = new AbortController();
  const wanted = [draw({ seed: 'a' }), draw({ seed: 'b' })];
  const unwanted = draw({ seed: 'c', signal: controller.signal });
  controller.abort(new Error('no longer wanted'));
  await expect(unwanted).rejects.toThrow('no longer wanted');
  expect((await Promise.all(wanted)).map((picture) => picture.kind)).toEqual(['layers', 'layers']);
});

test('the event loop is free while pictures are drawn', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await draw({ style: 'papercut', seed: 'free' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});
