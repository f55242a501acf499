import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { type Framing, framedPart } from '../../core/framing.ts';

/** A decoded image of the document. */
export interface PictureImage {
  readonly image: Image | Canvas;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The average colour, as `#rrggbb`. */
  readonly average: string;
  /** Whether the image has a white background, like plots and scanned pages. */
  readonly isOnWhite: boolean;
}

/**
 * Decodes an image, or a part of it in the same proportions, and determines its colours. Returns `undefined` if it
 * cannot be decoded.
 */
export async function decodePicture(bytes: Uint8Array, framing?: Framing): Promise<PictureImage | undefined> {
  const whole = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (whole === undefined || whole.width < 1 || whole.height < 1) return undefined;
  const image = framing ? partOf(whole, framing) : whole;
  return { image, widthPx: image.width, heightPx: image.height, ...coloursOf(image) };
}

function partOf(whole: Image, framing: Framing): Canvas {
  const size = { widthPx: whole.width, heightPx: whole.height };
  const { xPx, yPx, widthPx, heightPx } = framedPart(size, size, framing);
  const canvas = createCanvas(Math.max(1, Math.round(widthPx)), Math.max(1, Math.round(heightPx)));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(whole, xPx, yPx, widthPx, heightPx, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const SAMPLE_PX = 32;
/** From this value on, a channel counts as white. */
const WHITE = 238;
/** How much of the border must be white. */
const WHITE_SHARE = 0.6;

function coloursOf(image: Image | Canvas): { average: string; isOnWhite: boolean } {
  const canvas = createCanvas(SAMPLE_PX, SAMPLE_PX);
  const pen = canvas.getContext('2d');
  // Show transparent parts on white.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, SAMPLE_PX, SAMPLE_PX);
  pen.drawImage(image, 0, 0, SAMPLE_PX, SAMPLE_PX);
  const { data } = pen.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX);
  const sums = [0, 0, 0];
  let [border, white] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const pixel = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    for (const [channel, value] of pixel.entries()) sums[channel] = (sums[channel] ?? 0) + value;
    const [x, y] = [(at / 4) % SAMPLE_PX, Math.floor(at / 4 / SAMPLE_PX)];
    if (x > 0 && y > 0 && x < SAMPLE_PX - 1 && y < SAMPLE_PX - 1) continue;
    border++;
    if (Math.min(...pixel) >= WHITE) white++;
  }
  const hex = sums.map((sum) =>
    Math.round(sum / SAMPLE_PX ** 2)
      .toString(16)
      .padStart(2, '0'),
  );
  return { average: `#${hex.join('')}`, isOnWhite: white / border >= WHITE_SHARE };
}
