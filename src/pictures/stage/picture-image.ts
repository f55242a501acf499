import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';

/** A decoded image of the document. */
export interface PictureImage {
  readonly image: Image;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The average colour, as `#rrggbb`. */
  readonly average: string;
  /** Whether the image has a white background, like plots and scanned pages. */
  readonly isOnWhite: boolean;
}

/** Decodes an image and determines its colours. Returns `undefined` if it cannot be decoded. */
export async function decodePicture(bytes: Uint8Array): Promise<PictureImage | undefined> {
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (image === undefined || image.width < 1 || image.height < 1) return undefined;
  return { image, widthPx: image.width, heightPx: image.height, ...coloursOf(image) };
}

const SAMPLE_PX = 32;
/** From this value on, a channel counts as white. */
const WHITE = 238;
/** How much of the border must be white. */
const WHITE_SHARE = 0.6;

function coloursOf(image: Image): { average: string; isOnWhite: boolean } {
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
