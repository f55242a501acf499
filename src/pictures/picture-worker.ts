import { setImmediate } from 'node:timers/promises';
import { chooseLook, parseLook } from '../core/look/look.ts';
import type { Picture, PictureLayer } from '../core/model.ts';
import { planCard } from '../shots/index.ts';
import { drawCard } from './draw-picture.ts';
import type { PictureRequest } from './illustrator.ts';
import { prepareCard } from './kinds/prepare-card.ts';
import { paintLayer } from './paint-layer.ts';
import { decodePicture } from './stage/picture-image.ts';
import { readableText } from './type/readable-text.ts';

/** What a worker thread is asked to draw; plain data. */
export type PictureTask = Omit<PictureRequest, 'signal'>;

/** Draws one picture. Called by the pool, in a thread of its own. */
export async function drawPicture(task: PictureTask): Promise<Picture> {
  const { prompt, title = '', context, style, size, captions, seed } = task;
  // Words that no font can set are not planned either.
  const words = { text: readableText(prompt), title: readableText(title), context };
  const image = task.image === undefined ? undefined : await decodePicture(task.image.bytes);
  const card = task.card ?? (await planCard(words));
  await prepareCard(card);
  const drawn = drawCard({
    card,
    // Films have a whole look; where a request has not, what it leaves open goes by the seed.
    look: chooseLook({ asked: parseLook(style) ?? {}, seed }),
    size,
    captions,
    seed,
    title,
    spoken: prompt,
    ...(image === undefined ? {} : { image }),
  });
  const layers: PictureLayer[] = [];
  for (const layer of drawn.layers) {
    const painted = paintLayer(layer, drawn.stage);
    if (painted !== undefined) layers.push(painted);
    // A canvas gives its memory back only when the event loop turns.
    await setImmediate();
  }
  return { kind: 'layers', ...size, layers, description: drawn.description || 'A plain ground.' };
}
