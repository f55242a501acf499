import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';

/** A picture of the document's own, decoded. */
export interface PictureImage {
  readonly image: Image;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What colour it is on the whole. */
  readonly average: string;
  /** Drawn on white, as plots and scanned pages are. */
  readonly isOnWhite: boolean;
}

/** Decodes a picture and looks at its colours; nothing if it cannot be read. */
export async function decodePicture(bytes: Uint8Array): Promise<PictureImage | undefined> {
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (image === undefined || image.width < 1 || image.height < 1) return undefined;
  return { image, widthPx: image.width, heightPx: image.height, ...coloursOf(image) };
}

const SAMPLE_PX = 32;
/** From here on, a channel is as good as white. */
const WHITE = 238;
/** Of the border, in a picture on white. */
const WHITE_SHARE = 0.6;

function coloursOf(image: Image): { average: string; isOnWhite: boolean } {
  const canvas = createCanvas(SAMPLE_PX, SAMPLE_PX);
  const pen = canvas.getContext('2d');
  // What is transparent is shown on white.
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
