// Runs in a process of its own: draws all letters of the font that it is given, and answers with the height of the
// capitals in ems, or ends with an exit code if that fails.
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const FAMILY = 'Scenecast probe';
/** Type of captions, and large headings. */
const SIZES_PX = [30, 250];
const WEIGHTS = [400, 700];
const [, , characters = ''] = process.argv;

if (GlobalFonts.register(await buffer(process.stdin), FAMILY) === null) process.exit(1);
const context = createCanvas(400, 400).getContext('2d');
for (const range of characters.split(',')) {
  const [first = 0, last = first] = range.split('-').map((end) => Number.parseInt(end, 16));
  for (let character = first; character <= last; character++) {
    for (const sizePx of SIZES_PX) {
      for (const weight of WEIGHTS) {
        context.font = `${sizePx}px "${FAMILY}"`;
        context.fontVariationSettings = `'wght' ${weight}`;
        context.fillText(String.fromCodePoint(character), 50, 300);
      }
    }
  }
}
context.font = `1000px "${FAMILY}"`;
process.stdout.write(String(context.measureText('H').actualBoundingBoxAscent / 1000));
