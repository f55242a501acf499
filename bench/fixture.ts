import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Card } from '../src/core/card.ts';
import type { Size } from '../src/core/frame.ts';
import { THEME_IDS } from '../src/core/look/themes.ts';
import type { Picture, WordTiming } from '../src/core/model.ts';
import type { Illustrator } from '../src/pictures/illustrator.ts';
import type { RenderScene } from '../src/render/renderer.ts';
import { built } from './built.ts';

/** Narrations of the bench: sentences as documents contain them. */
const NARRATIONS = [
  'The lighthouse stood on a rock far out at sea, and every night its lamp warned the ships that passed. ' +
    'The keeper climbed two hundred steps each evening to light it.',
  'An octopus has three hearts and blue blood, and it can squeeze its soft body through a hole like a coin. ' +
    'It hides among the rocks by day and hunts crabs by night.',
  'In the garden behind the old house two cats slept under an apple tree while the bees flew from flower to ' +
    'flower. Nobody had picked the apples that year.',
];

/** The approximate duration of a word. The bench needs only the timing of speech, not its sound. */
const WORD_MS = 360;

/** What the shots of a theme's scene show while the first narration is spoken: kinds that differ in how they move. */
const CARDS: readonly (Card & { readonly from: string })[] = [
  { kind: 'title', title: 'The lighthouse', subtitle: 'A light far out at sea', from: 'The lighthouse' },
  { kind: 'list', ordered: false, items: ['A rock', 'A lamp', 'Ships that pass'], from: 'and every night' },
  {
    kind: 'series',
    form: 'bars',
    title: 'Steps of lighthouses',
    labels: ['North', 'South', 'East'],
    series: [{ values: [200, 140, 90] }],
    from: 'The keeper',
  },
  { kind: 'scene', setting: 'sea', hour: 'night', people: [{ figure: 'fisherman' }], from: 'each evening' },
];

/** A scene with the same pictures in layers, and flat. */
export interface BenchScene {
  readonly layered: RenderScene;
  readonly flat: RenderScene;
}

/** A scene in each theme, of several kinds of shots. */
export async function benchThemes(size: Size): Promise<({ readonly style: string } & BenchScene)[]> {
  return withIllustrator(async (illustrator) => {
    const scenes: ({ readonly style: string } & BenchScene)[] = [];
    for (const style of THEME_IDS) {
      const narration = NARRATIONS[0] ?? '';
      const pictures: DrawnShot[] = [];
      for (const { from, ...card } of CARDS) {
        const request = { prompt: from, card, style, size, captions: true, seed: from };
        const picture = await illustrator.illustrate(request);
        pictures.push({ narrationStart: narration.indexOf(from), picture });
      }
      scenes.push({ style, ...(await sceneOf({ narration, seed: 1 }, pictures)) });
    }
    return scenes;
  });
}

/** Scenes of one shot each. */
export async function benchScenes(size: Size): Promise<{ layered: RenderScene[]; flat: RenderScene[] }> {
  return withIllustrator(async (illustrator) => {
    const scenes: BenchScene[] = [];
    for (const [seed, narration] of NARRATIONS.entries()) {
      const request = { prompt: narration, style: 'bold', size, captions: true, seed: `${seed}` };
      const picture = await illustrator.illustrate(request);
      scenes.push(await sceneOf({ narration, seed }, [{ narrationStart: 0, picture }]));
    }
    return { layered: scenes.map(({ layered }) => layered), flat: scenes.map(({ flat }) => flat) };
  });
}

interface DrawnShot {
  readonly narrationStart: number;
  readonly picture: Picture;
}

async function withIllustrator<Result>(use: (illustrator: Illustrator) => Promise<Result>): Promise<Result> {
  const { createEmbeddedIllustrator } = await built<typeof import('../src/pictures/embedded-illustrator.ts')>(
    'pictures/embedded-illustrator',
  );
  const illustrator = createEmbeddedIllustrator({ threads: 1 });
  try {
    return await use(illustrator);
  } finally {
    await illustrator.close();
  }
}

async function sceneOf(
  { narration, seed }: { readonly narration: string; readonly seed: number },
  shots: readonly DrawnShot[],
): Promise<BenchScene> {
  const scene = (drawn: readonly DrawnShot[]): RenderScene => ({
    ...spoken(narration),
    id: `${seed}`,
    seed,
    isFirst: false,
    isLast: false,
    shots: drawn.map((shot, index) => ({ ...shot, pictureKey: `${shot.picture.kind} ${seed} ${index}` })),
  });
  const flat: DrawnShot[] = [];
  for (const shot of shots) flat.push({ ...shot, picture: await flattened(shot.picture) });
  return { layered: scene(shots), flat: scene(flat) };
}

function spoken(narration: string): Pick<RenderScene, 'narration' | 'words' | 'speechSampleCount'> {
  const words = [...narration.matchAll(/\S+/g)].map((match, index): WordTiming => {
    const startMs = 150 + index * WORD_MS;
    return { start: match.index, end: match.index + match[0].length, startMs, endMs: startMs + WORD_MS - 40 };
  });
  const endMs = (words.at(-1)?.endMs ?? 0) + 450;
  return { narration, words, speechSampleCount: endMs * 48 };
}

async function flattened(picture: Picture): Promise<Picture> {
  if (picture.kind === 'flat') return picture;
  const { widthPx, heightPx, description } = picture;
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  for (const layer of picture.layers) {
    const image = await loadImage(Buffer.from(layer.png));
    context.drawImage(image, layer.xPx, layer.yPx, layer.widthPx, layer.heightPx);
  }
  return { kind: 'flat', widthPx, heightPx, description, image: canvas.toBuffer('image/png') };
}
