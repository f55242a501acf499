import { expect, test } from 'vitest';
import { FilmClock } from './film-clock.ts';

function setUp(durationMs = 10_000) {
  let nowMs = 1_000;
  const clock = new FilmClock(() => nowMs);
  clock.resize(durationMs);
  const pass = (ms: number) => {
    nowMs += ms;
    return clock.positionMs;
  };
  return { clock, pass };
}

test('time passes while it runs, and only then', () => {
  const { clock, pass } = setUp();
  expect(pass(500)).toBe(0);
  clock.run();
  expect(pass(500)).toBe(500);
  clock.run();
  expect(pass(500)).toBe(1000);
  clock.stand();
  clock.stand();
  expect(pass(500)).toBe(1000);
  clock.run();
  expect(pass(1)).toBe(1001);
});

test('it is moved while it stands and while it runs, and never out of the film', () => {
  const { clock, pass } = setUp();
  clock.moveTo(4000);
  expect(pass(100)).toBe(4000);
  clock.run();
  pass(100);
  clock.moveTo(7000);
  expect(pass(100)).toBe(7100);
  clock.moveTo(-5);
  expect(pass(0)).toBe(0);
  clock.moveTo(99_999);
  expect(pass(0)).toBe(10_000);
});

test('at the end it stays at the end, however long nobody looks', () => {
  const { clock, pass } = setUp();
  clock.run();
  expect([pass(9_999), clock.isOver]).toEqual([9_999, false]);
  expect([pass(60_000), clock.isOver]).toEqual([10_000, true]);
  clock.stand();
  expect(pass(1)).toBe(10_000);
});

test('a film that becomes longer or shorter goes on from where it is, if that is still there', () => {
  const { clock, pass } = setUp();
  clock.moveTo(6000);
  clock.run();
  pass(100);
  clock.resize(20_000);
  expect(pass(100)).toBe(6200);
  clock.resize(5000);
  expect(pass(0)).toBe(5000);
});
