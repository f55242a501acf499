import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SceneCard } from '../../core/card.ts';
import { captionBand, FORMATS, type Size } from '../../core/frame.ts';
import {
  SCENE_FIGURES,
  SCENE_GROUPS,
  SCENE_POSES,
  SCENE_SETTINGS,
  SCENE_THINGS,
} from '../../core/scene-words.ts';
import '../../testing/property-seed.ts';
import { drawScene } from './draw-scene.ts';
import { paintedLayer } from './layer.ts';
import { THEATRE_PALETTES } from './palettes.ts';
import type { SceneOptions } from './scene-plan.ts';
import { STORYBOOK_PALETTES } from './storybook.ts';

const SMALL: Size = { widthPx: 320, heightPx: 180 };
const VIEWS = [0, 1, 2, 3, 4, 5];

function draw(card: Partial<SceneCard>, options: Partial<SceneOptions> = {}) {
  const size = options.size ?? SMALL;
  return drawScene(
    { kind: 'scene', setting: 'village', ...card },
    { size, shelfPx: captionBand(size).yPx, theme: 'theatre', palette: 'sea', seed: 'film', ...options },
  );
}

/** The scene's pixels, with all layers in their resting positions. */
function pixels(card: Partial<SceneCard>, options: Partial<SceneOptions> = {}): Uint8ClampedArray {
  const size = options.size ?? SMALL;
  const canvas = createCanvas(size.widthPx, size.heightPx);
  const context = canvas.getContext('2d');
  const { frame, layers } = draw(card, options);
  for (const layer of layers) {
    const { canvas: painted, xPx, yPx } = paintedLayer(frame, layer);
    context.drawImage(painted, xPx, yPx);
  }
  return context.getImageData(0, 0, size.widthPx, size.heightPx).data;
}

/** The mean difference of the pixels of two pictures, 0 to 255. */
function difference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
  return sum / one.length;
}

function isOpaque(picture: Uint8ClampedArray): boolean {
  for (let index = 3; index < picture.length; index += 4) if ((picture[index] ?? 0) < 250) return false;
  return true;
}

/** The layers that enter: people, animals, ships. */
const actorsOf = (card: Partial<SceneCard>, options: Partial<SceneOptions> = {}) =>
  draw(card, options).layers.filter(
    ({ motion, idle }) =>
      motion.startsWith('slide') || motion === 'fade' || (motion === 'rise' && idle === 'float'),
  );

describe('a place', () => {
  test.each(SCENE_SETTINGS)('%s fills the frame, moves, and looks different from each view', (setting) => {
    const seen = VIEWS.map((view) => pixels({ setting, view }));
    for (const [index, picture] of seen.entries()) {
      expect(isOpaque(picture)).toBe(true);
      for (const other of seen.slice(index + 1)) expect(difference(picture, other)).toBeGreaterThan(1);
    }
    const { layers } = draw({ setting, people: [{ figure: 'lady' }] });
    expect(layers.some(({ idle }) => idle !== undefined)).toBe(true);
    expect(layers.length).toBeLessThanOrEqual(14);
    expect(new Set(layers.map(({ depth }) => depth)).size).toBeGreaterThanOrEqual(3);
  });

  test('looks the same each time it is seen from the same view', () => {
    expect(difference(pixels({ setting: 'forest' }), pixels({ setting: 'forest' }))).toBe(0);
  });

  test('with an unknown name is drawn as hills', () => {
    expect(difference(pixels({ setting: 'spaceport' }), pixels({ setting: 'hills' }))).toBeLessThan(40);
  });

  test.each([...Object.keys(THEATRE_PALETTES), ...Object.keys(STORYBOOK_PALETTES)])(
    'looks different by day, at dusk and by night in %s',
    (palette) => {
      const theme = palette in STORYBOOK_PALETTES ? 'storybook' : 'theatre';
      const [day, dusk, night] = (['day', 'dusk', 'night'] as const).map((hour) =>
        pixels({ setting: 'hills', hour }, { palette, theme }),
      );
      if (!day || !dusk || !night) throw new Error('no pictures');
      expect(difference(day, dusk)).toBeGreaterThan(15);
      expect(difference(dusk, night)).toBeGreaterThan(15);
      expect(difference(day, night)).toBeGreaterThan(25);
    },
  );
});

describe('people and things', () => {
  test.each([...SCENE_FIGURES, ...SCENE_GROUPS])('%s is drawn', (figure) => {
    expect(actorsOf({ setting: 'hills', people: [{ figure }] })).not.toHaveLength(0);
  });

  test.each(SCENE_POSES)('the pose %s differs from standing', (pose) => {
    const look = (name: string) => pixels({ setting: 'lake', people: [{ figure: 'woman', pose: name }] });
    if (pose === 'stand') return;
    expect(difference(look(pose), look('stand'))).toBeGreaterThan(0.004);
  });

  test.each(SCENE_THINGS)('the thing %s is drawn in a place that has room for it', (thing) => {
    const own: Record<string, string> = {
      anchor: 'underwater',
      bridge: 'river',
      'carved-mermaid': 'carving',
      'drowned-roofs': 'lake',
      'sea-palace': 'underwater',
      'shell-house': 'underwater',
      'sunken-town': 'underwater',
      gush: 'well',
    };
    const setting = own[thing] ?? 'lake';
    const people = [{ figure: 'man', pose: thing === 'sack' ? 'carry' : 'stand' }];
    expect(
      difference(
        pixels({ setting, people, things: [thing] }),
        pixels({ setting, people: thing === 'sack' ? [{ figure: 'man' }] : people }),
      ),
    ).toBeGreaterThan(0.01);
  });

  test('stay inside the frame and above the captions in every format', () => {
    const member = fc.record({
      figure: fc.constantFrom(...SCENE_FIGURES, ...SCENE_GROUPS),
      pose: fc.constantFrom(...SCENE_POSES),
      position: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENE_SETTINGS),
        fc.nat({ max: 11 }),
        fc.array(member, { maxLength: 5 }),
        fc.constantFrom(...Object.values(FORMATS)),
        (setting, view, people, size) => {
          const { frame } = draw({ setting }, { size });
          for (const { area } of actorsOf({ setting, view, people }, { size })) {
            const middle = (area.left + area.right) / 2;
            expect(middle).toBeGreaterThan(0);
            expect(middle).toBeLessThan(frame.width);
            expect(area.bottom).toBeLessThanOrEqual(frame.shelf + 41);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with unknown names are left out', () => {
    const { layers } = draw({ people: [{ figure: 'astronaut' }], things: ['rocket'] });
    expect(layers).toHaveLength(draw({}).layers.length);
  });

  test('enter one after another, the first within 0.9 s', () => {
    const delays = actorsOf({ people: [{ figure: 'king' }, { figure: 'queen' }, { figure: 'knight' }] }).map(
      ({ delayMs = 0 }) => delayMs,
    );
    expect(delays[0]).toBeLessThan(900);
    expect(delays).toEqual([...delays].sort((one, other) => one - other));
    expect(new Set(delays).size).toBe(3);
  });
});
