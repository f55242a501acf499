import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { FORMATS, type Format } from '../../core/frame.ts';
import { END_CARD_LIMITS } from '../../core/look/brand.ts';
import { THEME_IDS, THEMES } from '../../core/look/themes.ts';
import { type DrawnPicture, drawCard } from '../draw-picture.ts';
import { decodePicture, type PictureImage } from './picture-image.ts';

const WORDS = 'Many more wonderful summer memories, with warmest wishes from all members of our house';
const SHAPES = [
  [600, 60],
  [200, 200],
] as const;

async function logoOf([width, height]: readonly [number, number]): Promise<PictureImage> {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').fillRect(0, 0, width / 2, height);
  const image = await decodePicture(canvas.toBuffer('image/png'));
  if (image === undefined) throw new Error('the logo was not decoded');
  return image;
}

function drawn(theme: (typeof THEME_IDS)[number], format: Format, image?: PictureImage): DrawnPicture {
  const { titleLength, lineCount, lineLength } = END_CARD_LIMITS;
  return drawCard({
    card: {
      kind: 'closing',
      title: WORDS.slice(0, titleLength).trim(),
      lines: Array.from({ length: lineCount }, () => WORDS.slice(0, lineLength).trim()),
      source: WORDS.slice(0, lineLength).trim(),
    },
    look: { theme, palette: THEMES[theme].palettes[0] },
    size: FORMATS[format],
    captions: true,
    seed: '1',
    title: '',
    ...(image && { logo: image }),
  });
}

const cases = THEME_IDS.flatMap((theme) =>
  (Object.keys(FORMATS) as Format[]).map((format) => [theme, format] as const),
);

test.each(cases)('in %s and %s, a logo does not cover the longest end card', async (theme, format) => {
  for (const shape of SHAPES) {
    const { content, stage } = drawn(theme, format, await logoOf(shape));
    const [logo, ...words] = content;
    const plain = drawn(theme, format);
    expect(words).toHaveLength(plain.content.length);
    const { x = 0, y = 0, width = 0, height = 0 } = logo?.box ?? {};
    expect(width).toBeGreaterThan(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(stage.frame.width - stage.frame.margin);
    expect(words.filter(({ box }) => box.y < y + height && box.x < x + width)).toEqual([]);
  }
});

test.each(cases)('in %s and %s, the longest end card is shown completely', (theme, format) => {
  const { content, stage } = drawn(theme, format);
  const muted = content.filter(({ ink }) => ink === stage.body.muted);
  expect(muted.length).toBeGreaterThan(0);
});
