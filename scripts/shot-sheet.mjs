// Draws the shots of a film as stills in rows, each with what is said meanwhile below it.
import { createCanvas } from '@napi-rs/canvas';
import { chooseLook } from '../src/core/look/look.ts';
import { drawCard } from '../src/pictures/draw-picture.ts';
import { prepareCard } from '../src/pictures/kinds/prepare-card.ts';
import { decodePicture } from '../src/pictures/stage/picture-image.ts';
import { stillOf } from '../src/pictures/testing/still.ts';

const COLUMNS = 4;
const STILL = { widthPx: 480, heightPx: 270 };
const GAP_PX = 8;
const TEXT_PX = 76;
const LINE_PX = 17;

/** A PNG of at most as many shots as are given; shots are `{ card, spoken, title, id }`. */
export async function shotSheet(shots, { document, script, firstNumber }) {
  const rows = Math.ceil(shots.length / COLUMNS);
  const canvas = createCanvas(
    GAP_PX + COLUMNS * (STILL.widthPx + GAP_PX),
    GAP_PX + rows * (STILL.heightPx + TEXT_PX),
  );
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#26272b';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const settings = script.scenes.flatMap((scene) => scene.shots.flatMap(({ card }) => card?.setting ?? []));
  const look = chooseLook({ kind: script.kind, seed: script.title, title: script.title, places: settings });
  for (const [at, shot] of shots.entries()) {
    const x = GAP_PX + (at % COLUMNS) * (STILL.widthPx + GAP_PX);
    const y = GAP_PX + Math.floor(at / COLUMNS) * (STILL.heightPx + TEXT_PX);
    pen.drawImage(await stillOfShot(shot, { document, look }), x, y);
    pen.fillStyle = '#e8e8ea';
    pen.font = '14px sans-serif';
    const label = `${firstNumber + at} ${shot.card.kind}: ${shot.spoken.replace(/\s+/gu, ' ')}`;
    for (const [line, text] of linesOf(label, pen).slice(0, 4).entries()) {
      pen.fillText(text, x, y + STILL.heightPx + 15 + line * LINE_PX);
    }
  }
  return canvas.toBuffer('image/png');
}

async function stillOfShot({ card, spoken, title, id }, { document, look }) {
  await prepareCard(card);
  const figure =
    card.kind === 'figure'
      ? document.blocks.find(({ kind, image }) => kind === 'figure' && image.hash === card.image.hash)
      : undefined;
  const image = figure && (await decodePicture(figure.image.bytes));
  const order = { card, look, size: STILL, captions: true, seed: id, title, spoken };
  return stillOf(drawCard({ ...order, ...(image && { image }) }));
}

function linesOf(text, pen) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width <= STILL.widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
