import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markShots, readMarks } from './shot-marks.ts';

const sceneOf = (narration: string, ...starts: number[]) => ({
  narration,
  shots: [0, ...starts].map((narrationStart) => ({ narrationStart })),
});
const SEA = sceneOf('He sailed to the islands. He stayed.', 10, 26);

test('each shot but the first has its mark before its words', () => {
  expect(markShots(SEA)).toBe('He sailed <2/>to the islands. <3/>He stayed.');
});

test('shots begin where the translation has their marks', () => {
  const { narration, starts } = readMarks('Er segelte <2/> zu den Inseln.<3/> Er blieb.', SEA);
  expect(narration).toBe('Er segelte zu den Inseln. Er blieb.');
  expect(starts.map((start) => narration.slice(start))).toEqual([
    narration,
    'zu den Inseln. Er blieb.',
    'Er blieb.',
  ]);
});

test('a language without spaces between words gets none, and lines stay lines', () => {
  expect(readMarks('彼は島へ<2/>航海した。<3/>彼は残った。', SEA).narration).toBe(
    '彼は島へ航海した。彼は残った。',
  );
  const verse = sceneOf('One line\nanother', 9);
  expect(readMarks(markShots(verse), verse)).toEqual({ narration: verse.narration, starts: [0, 9] });
});

test.each([
  ['lost', 'Er segelte zu den Inseln. Er blieb dort.'],
  ['in another order', 'Er segelte <3/>zu den Inseln. <2/>Er blieb dort.'],
  ['twice', 'Er <2/>segelte <2/>zu den Inseln. <3/>Er blieb dort.'],
  ['without words', 'Er segelte zu den Inseln. Er blieb dort.<2/><3/>'],
])('where a mark is %s, shots begin at words, in order', (_what, marked) => {
  const { narration, starts } = readMarks(marked, SEA);
  expect(narration).toBe('Er segelte zu den Inseln. Er blieb dort.');
  expect(starts).toHaveLength(3);
  for (const [index, start] of starts.entries()) {
    expect(start).toBeGreaterThan(starts[index - 1] ?? -1);
    expect(narration.slice(start)).toMatch(/^\p{L}/u);
  }
});

test('what a narration says of marks itself is no mark', () => {
  const scene = sceneOf('Write <2/> here. Then go.', 17);
  expect(markShots(scene)).toBe('Write here. <2/>Then go.');
});

test('whatever a model answers, there is one start for each shot, within the narration', () => {
  const answer = fc.array(fc.constantFrom('Wort', '<2/>', '<3/>', ' ', '。', '<7/>'), { minLength: 1 });
  fc.assert(
    fc.property(answer, (pieces) => {
      const { narration, starts } = readMarks(pieces.join(''), SEA);
      expect(narration).not.toMatch(/<\d/);
      expect(starts).toHaveLength(3);
      expect(starts[0]).toBe(0);
      for (const [index, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        expect(start).toBeLessThanOrEqual(narration.length);
      }
    }),
  );
});
