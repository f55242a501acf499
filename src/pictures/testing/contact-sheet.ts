import { type Canvas, createCanvas } from '@napi-rs/canvas';

const GAP_PX = 8;

/** Arranges pictures of one size in rows, on a sheet that is roughly square. */
export function contactSheet(pictures: readonly Canvas[]): Canvas {
  const [first] = pictures;
  if (first === undefined) return createCanvas(GAP_PX, GAP_PX);
  const columns = Math.max(1, Math.round(Math.sqrt((pictures.length * first.height) / first.width)));
  const [stepX, stepY] = [first.width + GAP_PX, first.height + GAP_PX];
  const rows = Math.ceil(pictures.length / columns);
  const sheet = createCanvas(GAP_PX + columns * stepX, GAP_PX + rows * stepY);
  const context = sheet.getContext('2d');
  context.fillStyle = '#26272b';
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const [index, picture] of pictures.entries()) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    context.drawImage(picture, GAP_PX + column * stepX, GAP_PX + row * stepY);
  }
  return sheet;
}
