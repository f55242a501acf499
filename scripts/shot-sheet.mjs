// Draws the shots of a film as stills in rows, each with what is said meanwhile below it.
import { createCanvas } from '@napi-rs/canvas';
import { FORMATS } from '../src/core/frame.ts';
import { chooseLook } from '../src/core/look/look.ts';
import { saysItself } from '../src/core/text/says-itself.ts';
import { sceneHeading } from '../src/core/text/scene-heading.ts';
import { estimateSpeechMs } from '../src/core/text/speech-estimate.ts';
import { drawCard } from '../src/pictures/draw-picture.ts';
import { prepareCard } from '../src/pictures/kinds/prepare-card.ts';
import { decodePicture } from '../src/pictures/stage/picture-image.ts';
import { stillOf } from '../src/pictures/testing/still.ts';

const SHEET_WIDTH_PX = 1960;
const SHORT_SIDE_PX = 270;
const GAP_PX = 8;
const TEXT_PX = 76;
const LINE_PX = 17;

/** The look of a film, as it is chosen for its script. */
export function lookOfFilm(script, asked) {
  const settings = script.scenes.flatMap((scene) => scene.shots.flatMap(({ card }) => card?.setting ?? []));
  return chooseLook({ asked, kind: script.kind, seed: script.title, title: script.title, places: settings });
}

/** A PNG of the given shots; shots are `{ card, spoken, title, id }`. */
export async function shotSheet(shots, { document, look, firstNumber = 1, format = 'landscape' }) {
  const size = sizeOf(format);
  const columns = Math.floor((SHEET_WIDTH_PX - GAP_PX) / (size.widthPx + GAP_PX));
  const rows = Math.ceil(shots.length / columns);
  const canvas = createCanvas(
    GAP_PX + Math.min(columns, shots.length) * (size.widthPx + GAP_PX),
    GAP_PX + rows * (size.heightPx + TEXT_PX),
  );
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#26272b';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const [at, shot] of shots.entries()) {
    const x = GAP_PX + (at % columns) * (size.widthPx + GAP_PX);
    const y = GAP_PX + Math.floor(at / columns) * (size.heightPx + TEXT_PX);
    pen.drawImage(await stillOfShot(shot, { document, look, size }), x, y);
    pen.fillStyle = '#e8e8ea';
    pen.font = '14px sans-serif';
    const label = `${firstNumber + at} ${shot.card.kind}: ${shot.spoken.replace(/\s+/gu, ' ')}`;
    for (const [line, text] of linesOf(label, pen, size.widthPx).slice(0, 4).entries()) {
      pen.fillText(text, x, y + size.heightPx + 15 + line * LINE_PX);
    }
  }
  return canvas.toBuffer('image/png');
}

/** All shots of a script, with what is said meanwhile. */
export function shotsOf({ scenes, language }) {
  return scenes.flatMap(({ id, title, narration, shots }) =>
    shots.map((shot, at) => {
      const spoken = narration.slice(shot.narrationStart, shots[at + 1]?.narrationStart).trim();
      return {
        card: shot.card,
        spoken,
        durationMs: estimateSpeechMs(spoken, language),
        scene: id,
        title: sceneHeading({ title, narration }),
        id: shot.id,
      };
    }),
  );
}

function sizeOf(format) {
  const { widthPx, heightPx } = FORMATS[format];
  const scale = SHORT_SIDE_PX / Math.min(widthPx, heightPx);
  return { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
}

async function stillOfShot({ card, spoken, title, id }, { document, look, size }) {
  await prepareCard(card);
  const named = /^(?:figure|title|statement)$/.test(card.kind) ? card.image : undefined;
  const figure =
    named && document.blocks.find(({ kind, image }) => kind === 'figure' && image.hash === named.hash);
  const image = figure && (await decodePicture(figure.image.bytes));
  const order = {
    card,
    look,
    size,
    captions: true,
    saysItself: saysItself(card, spoken),
    seed: id,
    title,
    spoken,
  };
  return stillOf(drawCard({ ...order, ...(image && { image }) }));
}

function linesOf(text, pen, widthPx) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
