import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftReader } from './script-draft.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const scene = (title: string) =>
  `{"title":"${title}","shots":[{"narration":"${title} it is.","visualPrompt":"a picture"}]}`;

test('an answer that pauses shows all of its whole scenes, and is not read for each of its pieces', () => {
  const seen: string[][] = [];
  const read = draftReader((scenes) => seen.push(scenes.map(({ title }) => title)));
  const whole = `{"scenes":[${scene('Morning')},${scene('Evening')},{"title":"Ni`;
  for (let length = 1; length <= whole.length; length++) read?.(whole.slice(0, length));
  expect(seen).toEqual([]);
  vi.runAllTimers();
  expect(seen).toEqual([['Morning', 'Evening']]);
});
