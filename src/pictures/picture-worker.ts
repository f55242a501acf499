import { setImmediate } from 'node:timers/promises';
import { chooseLook, parseLook } from '../core/look/look.ts';
import type { Picture, PictureLayer } from '../core/model.ts';
import { planCard } from '../shots/index.ts';
import { drawCard, type PictureOrder } from './draw-picture.ts';
import type { PictureFonts, PictureRequest } from './illustrator.ts';
import { prepareCard } from './kinds/prepare-card.ts';
import { paintLayer } from './paint-layer.ts';
import { decodePicture } from './stage/picture-image.ts';
import { registerOwnFont } from './type/own-fonts.ts';
import { readableText } from './type/readable-text.ts';

/** The request for one picture, as plain data for a worker thread. */
export type PictureTask = Omit<PictureRequest, 'signal'>;

/** Draws one picture. The pool calls it in a worker thread. */
export async function drawPicture(task: PictureTask): Promise<Picture> {
  const { prompt, title = '', context, style, size, captions, captionPlace, saysItself, seed } = task;
  // Do not plan a card from words that no font can draw.
  const words = { text: readableText(prompt), title: readableText(title), context };
  const image = task.image && (await decodePicture(task.image.bytes, task.framing));
  const logo = task.logo && (await decodePicture(task.logo.bytes));
  const card = task.card ?? (await planCard(words));
  await prepareCard(card);
  const drawn = drawCard({
    card,
    // Films have a complete look. A request without one gets the rest chosen by its seed.
    look: chooseLook({ asked: parseLook(style) ?? {}, seed }),
    size,
    captions,
    ...(saysItself && { saysItself }),
    captionPlace,
    seed,
    title,
    spoken: prompt,
    ...(image && { image }),
    ...(logo && { logo }),
    ...(task.fonts && { fonts: ownFonts(task.fonts) }),
  });
  const layers: PictureLayer[] = [];
  for (const layer of drawn.layers) {
    const painted = paintLayer(layer, drawn.stage);
    if (painted !== undefined) layers.push(painted);
    // A canvas releases its memory only when the event loop turns.
    await setImmediate();
  }
  return { kind: 'layers', ...size, layers, description: drawn.description || 'A plain ground.' };
}

/** The hashes of the fonts in which text can be set. */
function ownFonts({ headings, text }: PictureFonts): NonNullable<PictureOrder['fonts']> {
  return {
    ...(headings && registerOwnFont(headings) && { headings: headings.hash }),
    ...(text && registerOwnFont(text) && { text: text.hash }),
  };
}
