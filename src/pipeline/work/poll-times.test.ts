import { expect, test } from 'vitest';
import { PollTimes } from './poll-times.ts';

/** The moments in these milliseconds at which a queue is polled that could be polled every 100 ms. */
function polls(times: PollTimes, [fromMs, toMs]: readonly [number, number], running = 0): number[] {
  const moments = Array.from({ length: (toMs - fromMs) / 100 }, (_, index) => fromMs + index * 100);
  return moments.filter((nowMs) => times.isDue('audio', { running, nowMs }));
}

test('a queue in which nothing moves is polled twice a second', () => {
  const times = new PollTimes();
  polls(times, [0, 1000]);
  expect(polls(times, [1000, 3000])).toEqual([1400, 1900, 2400, 2900]);
});

test('a queue that work is put into is polled at once, and as often as possible for a while', () => {
  const times = new PollTimes();
  polls(times, [0, 1100]);
  times.expectWork('audio', 1100);
  times.expectWork('images', 5000);
  expect(polls(times, [1100, 2500])).toEqual([1100, 1200, 1300, 1400, 1500, 2000]);
});

test('a queue whose work begins or ends here is polled as often as possible for a while', () => {
  const times = new PollTimes();
  polls(times, [0, 2100], 3);
  expect(polls(times, [2100, 2700], 2)).toEqual([2100, 2200, 2300, 2400, 2500]);
  expect(polls(times, [2700, 3000], 3)).toEqual([2700, 2800, 2900]);
});

test('after a restart of the dispatcher every queue is polled', () => {
  const times = new PollTimes();
  polls(times, [0, 1000]);
  expect(polls(times, [1100, 1200])).toEqual([]);
  times.forget();
  expect(polls(times, [1200, 1300])).toEqual([1200]);
});
