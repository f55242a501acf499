import { createCanvas } from '@napi-rs/canvas';

export interface PictureShape {
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Pictures with different colours have different bytes. */
  readonly colour?: string;
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** A disc on white, as a small file. */
export function makePicture({
  widthPx = 480,
  heightPx = 320,
  colour = '#c33',
  type = 'image/png',
}: PictureShape = {}): Uint8Array {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, widthPx, heightPx);
  context.fillStyle = colour;
  context.beginPath();
  context.arc(widthPx / 2, heightPx / 2, Math.min(widthPx, heightPx) / 3, 0, 2 * Math.PI);
  context.fill();
  return new Uint8Array(
    type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer(type as 'image/jpeg'),
  );
}

export function dataUrl(bytes: Uint8Array, mediaType = 'image/png'): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
