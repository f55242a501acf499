import { expect, test } from 'vitest';
import type { PictureLayer } from '../../core/model.ts';
import { spokenEvenly } from '../testing/scenes.ts';
import { planScene, speechTimeMs } from '../timeline.ts';
import { shotMotion } from './shot-motion.ts';

type Layer = Omit<PictureLayer, 'png'>;

const size = { widthPx: 1920, heightPx: 1080 };
const ground: Layer = { xPx: 0, yPx: 0, ...size, depth: 0, motion: 'none' };
const small: Layer = { xPx: 200, yPx: 200, widthPx: 300, heightPx: 100, depth: 0, motion: 'fade' };
const spoken = spokenEvenly('One two three four five six seven eight nine ten');

/** When each layer is first seen, in milliseconds after its shot is. */
function firstSeenMs(layers: readonly Layer[], place: { isFirst?: boolean } = {}): (number | undefined)[] {
  const scene = {
    ...spoken,
    seed: 1,
    isFirst: false,
    isLast: false,
    shots: [{ narrationStart: 0 }],
    ...place,
  };
  const plan = planScene(scene, 60);
  const motion = shotMotion({
    scene,
    style: 'bold',
    plan,
    shotIndex: 0,
    picture: { kind: 'layers', ...size, layers },
    size,
  });
  if (motion.kind !== 'layers') throw new Error('the picture has layers');
  return layers.map((_, index) => {
    for (let frame = 0; frame < plan.frameCount; frame++) {
      if ((motion.poses(frame)[index]?.opacity ?? 0) > 0) {
        return speechTimeMs(plan, frame) - speechTimeMs(plan, 0);
      }
    }
    return undefined;
  });
}

const FRAME_MS = 1000 / 60;

test('a layer enters on its words, else after its delay, else it is there from the start', () => {
  const [start, cued, unspoken, delayed] = firstSeenMs([
    small,
    { ...small, cue: 'six seven', delayMs: 100 },
    { ...small, cue: 'eleven', delayMs: 700 },
    { ...small, delayMs: 400 },
  ]);
  expect(start).toBe(0);
  // Six is spoken after 1650 ms, and a scene that is not the first is seen 267 ms before its speech.
  expect(Math.abs((cued ?? 0) - (1650 + 267 - 120))).toBeLessThan(2 * FRAME_MS);
  expect(Math.abs((unspoken ?? 0) - 700)).toBeLessThan(2 * FRAME_MS);
  expect(Math.abs((delayed ?? 0) - 400)).toBeLessThan(2 * FRAME_MS);
});

test('no picture waits as bare ground for a late word', () => {
  const [, first, second] = firstSeenMs([
    ground,
    { ...small, cue: 'six' },
    { ...small, cue: 'ten', delayMs: 0 },
  ]);
  expect(first).toBeLessThanOrEqual(120 + FRAME_MS);
  expect(second).toBeGreaterThan(2000);
});

test('a picture that fills the frame and comes nearer is no bare ground', () => {
  const [, label] = firstSeenMs([
    { ...ground, idle: 'zoom' },
    { ...small, cue: 'six' },
  ]);
  expect(label).toBeGreaterThan(1500);
});

test("the film's first frame shows its first picture nearly there, and the rest follows as it is spaced", () => {
  const layers = [200, 500, 800, 1000].map((delayMs): Layer => ({ ...small, delayMs }));
  const seen = firstSeenMs([ground, small, ...layers], { isFirst: true }).slice(2);
  // 400 ms early: after the first come others 300, 600 and 800 ms later.
  expect(seen.map((ms) => Math.round((ms ?? 0) / FRAME_MS))).toEqual([0, 0, 13, 25]);
  const later = firstSeenMs([ground, ...layers.slice(1)]).slice(1);
  expect(later.map((ms) => Math.round((ms ?? 0) / FRAME_MS))).toEqual([8, 26, 38]);
});

test('what leaves on the words on which another enters is gone by then', () => {
  const layers: Layer[] = [
    { ...small, leaveCue: 'six' },
    { ...small, cue: 'six' },
  ];
  const scene = { ...spoken, seed: 1, isFirst: false, isLast: false, shots: [{ narrationStart: 0 }] };
  const plan = planScene(scene, 60);
  const motion = shotMotion({
    scene,
    style: 'bold',
    plan,
    shotIndex: 0,
    picture: { kind: 'layers', ...size, layers },
    size,
  });
  const seen = Array.from({ length: plan.frameCount }, (_, frame) =>
    motion.kind === 'layers' ? motion.poses(frame).map(({ opacity }) => opacity) : [],
  );
  expect(seen.filter(([first = 0, second = 0]) => first > 0 && second > 0)).toEqual([]);
  expect(seen.at(0)).toEqual([1, 0]);
  expect(seen.at(-1)).toEqual([0, 1]);
});
