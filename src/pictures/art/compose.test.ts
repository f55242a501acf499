import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { captionBand, FORMATS, type Format, type Rect, safeArea } from '../../core/frame.ts';
import { SETTINGS, type Setting } from '../plan/settings.ts';
import { type Composition, compose } from './compose.ts';
import { rasterize } from './rasterize.ts';
import type { StyleId } from './styles/art-style.ts';
import { ART_STYLES } from './styles/styles.ts';
import { SAMPLE_PLANS } from './testing/sample-plans.ts';

const STYLES = Object.keys(ART_STYLES) as StyleId[];

function composed(plan: keyof typeof SAMPLE_PLANS, style: StyleId, format: Format): Composition {
  const { widthPx, heightPx } = FORMATS[format];
  const size = { widthPx: widthPx / 6, heightPx: heightPx / 6 };
  return compose(SAMPLE_PLANS[plan], { style: ART_STYLES[style], size, captions: true, seed: '1' });
}

test.each(['landscape', 'portrait', 'square'] as const)(
  'in %s nothing that must be seen is outside the safe area or below the captions',
  async (format) => {
    for (const [index, plan] of Object.keys(SAMPLE_PLANS).entries()) {
      const { artboard, layers } = composed(
        plan as keyof typeof SAMPLE_PLANS,
        STYLES[index % STYLES.length] ?? 'flat',
        format,
      );
      const size = { widthPx: artboard.width * artboard.scale, heightPx: artboard.height * artboard.scale };
      const safe = safeArea(size);
      for (const layer of layers.filter((each) => each.cue !== undefined || each.fonts !== undefined)) {
        const seen = await visiblePart(rasterize(layer, artboard.scale));
        if (seen === undefined) continue;
        const where = `${plan}, ${layer.cue ?? 'text'}`;
        expect(seen.xPx, where).toBeGreaterThanOrEqual(safe.xPx - 1);
        expect(seen.yPx, where).toBeGreaterThanOrEqual(safe.yPx - 1);
        expect(seen.xPx + seen.widthPx, where).toBeLessThanOrEqual(safe.xPx + safe.widthPx + 1);
        expect(seen.yPx + seen.heightPx, where).toBeLessThanOrEqual(captionBand(size).yPx + 1);
      }
    }
  },
);

test.each(STYLES)('every setting can be drawn in %s at any hour and in any weather', (style) => {
  const size = { widthPx: 96, heightPx: 54 };
  const moods = [
    ['day', 'clear'],
    ['morning', 'fog'],
    ['evening', 'autumn'],
    ['night', 'snow'],
    ['night', 'storm'],
  ] as const;
  for (const [index, setting] of (Object.keys(SETTINGS) as Setting[]).entries()) {
    const [timeOfDay, weather] = moods[index % moods.length] ?? moods[0];
    const plan = { ...SAMPLE_PLANS.typographic, setting, timeOfDay, weather };
    const { artboard, layers } = compose(plan, {
      style: ART_STYLES[style],
      size,
      captions: false,
      seed: setting,
    });
    for (const layer of layers) expect(rasterize(layer, artboard.scale).png.byteLength).toBeGreaterThan(50);
  }
});

test('text is never taken for markup', () => {
  const hostile = '</text><image href="file:///etc/passwd"/> & "quoted"';
  const plan = { ...SAMPLE_PLANS.quote, text: hostile, attribution: hostile };
  const { layers } = compose(plan, {
    style: ART_STYLES.flat,
    size: { widthPx: 320, heightPx: 180 },
    captions: true,
    seed: '1',
  });
  const svg = layers.map((layer) => layer.svg).join('');
  expect(svg).not.toContain('<image');
  expect(svg).toContain('&lt;/text&gt;');
});

test('an icon that does not exist is left out, and the rest is drawn', () => {
  const subjects = [{ icon: 'no-such-icon', posture: 'stands', count: 1, cue: 'x' }] as const;
  const { layers } = compose(
    { ...SAMPLE_PLANS.honey, subjects },
    { style: ART_STYLES.flat, size: { widthPx: 320, heightPx: 180 }, captions: true, seed: '1' },
  );
  expect(layers.some((layer) => layer.cue !== undefined)).toBe(false);
  expect(layers.some((layer) => layer.fonts !== undefined)).toBe(true);
});

/** What of a layer is not see-through: neither its shadow nor its glow. */
async function visiblePart(layer: Rect & { png: Uint8Array }): Promise<Rect | undefined> {
  const canvas = createCanvas(layer.widthPx, layer.heightPx);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(Buffer.from(layer.png)), 0, 0);
  const { data } = context.getImageData(0, 0, layer.widthPx, layer.heightPx);
  const columns: number[] = [];
  const rows: number[] = [];
  for (let index = 0; index < data.length / 4; index++) {
    if ((data[index * 4 + 3] ?? 0) < 200) continue;
    columns.push(index % layer.widthPx);
    rows.push(Math.floor(index / layer.widthPx));
  }
  if (rows.length === 0) return undefined;
  const [left, top] = [minimum(columns), minimum(rows)];
  return {
    xPx: layer.xPx + left,
    yPx: layer.yPx + top,
    widthPx: maximum(columns) - left + 1,
    heightPx: maximum(rows) - top + 1,
  };
}

function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value));
}

function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value));
}
