import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Size } from '../src/core/frame.ts';
import type { Picture, WordTiming } from '../src/core/model.ts';
import type { RenderScene } from '../src/render/renderer.ts';
import { built } from './built.ts';

/** What the bench tells: sentences of the kind that documents are made of. */
const NARRATIONS = [
  'The lighthouse stood on a rock far out at sea, and every night its lamp warned the ships that passed. ' +
    'The keeper climbed two hundred steps each evening to light it.',
  'An octopus has three hearts and blue blood, and it can squeeze its soft body through a hole like a coin. ' +
    'It hides among the rocks by day and hunts crabs by night.',
  'In the garden behind the old house two cats slept under an apple tree while the bees flew from flower to ' +
    'flower. Nobody had picked the apples that year.',
];

/** Speech runs at about this pace; the bench needs its times only, not its sound. */
const WORD_MS = 360;

/** Scenes as the embedded illustrator draws them, and the same pictures as flat images. */
export async function benchScenes(size: Size): Promise<{ layered: RenderScene[]; flat: RenderScene[] }> {
  const { createEmbeddedIllustrator } = await built<typeof import('../src/pictures/embedded-illustrator.ts')>(
    'pictures/embedded-illustrator',
  );
  const illustrator = createEmbeddedIllustrator({ threads: 1 });
  const layered: RenderScene[] = [];
  const flat: RenderScene[] = [];
  try {
    for (const [index, narration] of NARRATIONS.entries()) {
      const request = { prompt: narration, style: 'flat', size, captions: true, seed: `${index}` };
      const picture = await illustrator.illustrate(request);
      const sceneOf = (shown: Picture): RenderScene => ({
        ...spoken(narration),
        id: `${index}`,
        seed: index,
        isFirst: false,
        isLast: false,
        shots: [{ narrationStart: 0, pictureKey: `${shown.kind} ${index}`, picture: shown }],
      });
      layered.push(sceneOf(picture));
      flat.push(sceneOf(await flattened(picture)));
    }
  } finally {
    await illustrator.close();
  }
  return { layered, flat };
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
