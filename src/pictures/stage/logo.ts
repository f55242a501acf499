import { createCanvas } from '@napi-rs/canvas';
import { drawing, fillRectangle, type Layer } from './layer.ts';
import type { PictureImage } from './picture-image.ts';
import type { Stage } from './stage.ts';

/**
 * The logo of a title or closing card, in the place of the running head. Transparent parts are shown on
 * white, or on black if the logo is light, so that it is visible on any ground.
 */
export function logo({ logo: picture, frame }: Stage): Layer[] {
  if (picture === undefined) return [];
  const { image, widthPx, heightPx } = picture;
  const { isTransparent, isLight } = tonesOf(image);
  const padding = isTransparent ? PADDING : 0;
  const fit = Math.min((HEIGHT - 2 * padding) / heightPx, (MAX_WIDTH - 2 * padding) / widthPx);
  const [width, height] = [widthPx * fit, heightPx * fit];
  const plate = {
    x: frame.margin,
    y: frame.headLine - ABOVE_HEAD_LINE,
    width: width + 2 * padding,
    height: height + 2 * padding,
  };
  return [
    drawing(plate, (pen) => {
      if (isTransparent) {
        pen.fillStyle = isLight ? '#000000' : '#ffffff';
        fillRectangle(pen, plate, CORNER);
      }
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, plate.x + padding, plate.y + padding, width, height);
    }),
  ];
}

const HEIGHT = 64;
const MAX_WIDTH = 320;
const PADDING = 10;
const CORNER = 8;
/** Ends above the content in all formats. */
const ABOVE_HEAD_LINE = 26;
const SAMPLE_PX = 32;
const LIGHT = 160;

function tonesOf(image: PictureImage['image']): { isTransparent: boolean; isLight: boolean } {
  const pen = createCanvas(SAMPLE_PX, SAMPLE_PX).getContext('2d');
  pen.drawImage(image, 0, 0, SAMPLE_PX, SAMPLE_PX);
  const { data } = pen.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX);
  let [shown, light] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const opacity = (data[at + 3] ?? 0) / 255;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    shown += opacity;
    light += opacity * (0.3 * red + 0.59 * green + 0.11 * blue);
  }
  return { isTransparent: shown < 0.99 * SAMPLE_PX ** 2, isLight: shown > 0 && light / shown > LIGHT };
}
