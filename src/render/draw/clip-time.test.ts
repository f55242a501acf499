import { expect, test } from 'vitest';
import { clipFrame } from './clip-time.ts';

const FILM_FPS = 30;
/** Which frames of a clip a shot of this length shows: its first, that of its middle, and its last. */
function shown(clipSeconds: number, shotSeconds: number): number[] {
  const clip = { fps: 25, frames: { length: clipSeconds * 25 } };
  const span = { first: 60, end: 60 + shotSeconds * FILM_FPS };
  const at = (frame: number) => clipFrame(clip, { frame, span, filmFps: FILM_FPS });
  return [at(span.first), at(span.first + (shotSeconds * FILM_FPS) / 2), at(span.end - 1)];
}

test('a longer clip is cut at the end of its shot, at its own pace', () => {
  expect(shown(10, 4)).toEqual([0, 50, 99]);
});

test('a clip that is a little too short is slowed to fill its shot', () => {
  expect(shown(4, 6)).toEqual([0, 50, 99]);
});

test('a much shorter clip begins anew', () => {
  expect(shown(2, 8)).toEqual([0, 0, 49]);
});

test('while the shot comes in it shows the first frame, and while it leaves it plays on or rests', () => {
  const clip = { fps: 25, frames: { length: 100 } };
  const span = { first: 60, end: 120 };
  const at = (frame: number) => clipFrame(clip, { frame, span, filmFps: FILM_FPS });
  expect(at(50)).toBe(0);
  expect(at(126)).toBe(55);
  expect(at(10_000)).toBe(99);
});
