import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Size } from '../../core/frame.ts';
import { flattened, pictureDistance } from '../../testing/films/picture-distance.ts';
import { compose } from './compose.ts';
import { rasterize } from './rasterize.ts';
import type { StyleId } from './styles/art-style.ts';
import { ART_STYLES } from './styles/styles.ts';
import { SAMPLE_PLANS, type SamplePlan } from './testing/sample-plans.ts';

// To renew the golden pictures after a wanted change: RENEW_GOLDEN=1 npx vitest run src/pictures/art/golden
const RENEW = process.env.RENEW_GOLDEN !== undefined;

const LANDSCAPE: Size = { widthPx: 480, heightPx: 270 };
const PORTRAIT: Size = { widthPx: 270, heightPx: 480 };
const SQUARE: Size = { widthPx: 320, heightPx: 320 };

const GOLDEN: readonly (readonly [SamplePlan, StyleId, Size])[] = [
  ['octopus', 'flat', LANDSCAPE],
  ['ships', 'papercut', LANDSCAPE],
  ['astronauts', 'gradient', PORTRAIT],
  ['honey', 'chalkboard', LANDSCAPE],
  ['bars', 'flat', SQUARE],
  ['trend', 'gradient', LANDSCAPE],
  ['quote', 'papercut', PORTRAIT],
  ['list', 'chalkboard', SQUARE],
];

async function draw(plan: SamplePlan, style: StyleId, size: Size, seed = '1'): Promise<Uint8Array> {
  const { artboard, layers } = compose(SAMPLE_PLANS[plan], {
    style: ART_STYLES[style],
    size,
    captions: true,
    seed,
  });
  const drawn = layers.map((layer) => rasterize(layer, artboard.scale));
  return flattened({ kind: 'layers', ...size, layers: drawn, description: plan });
}

test.each(GOLDEN)('%s in %s looks as it did', async (plan, style, size) => {
  const file = new URL(`./golden/${plan}-${style}.png`, import.meta.url);
  const picture = await draw(plan, style, size);
  if (RENEW) writeFileSync(file, picture);
  const { mean, worst } = await pictureDistance(picture, readFileSync(file));
  expect(mean).toBeLessThan(0.5);
  expect(worst).toBeLessThan(10);
});

test('another seed gives a picture that looks different', async () => {
  const other = await draw('octopus', 'flat', LANDSCAPE, '2');
  const golden = readFileSync(new URL('./golden/octopus-flat.png', import.meta.url));
  expect((await pictureDistance(other, golden)).mean).toBeGreaterThan(1);
});
