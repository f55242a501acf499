import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenWords } from '../../core/text/words.ts';
import { timeWrittenWords } from './written-word-timings.ts';

test('two written words spoken as one share its time in proportion to their lengths', () => {
  const text = 'It cost $3.5 million.';
  const timed = timeWrittenWords(text, [{ start: 8, end: 21, startMs: 1000, endMs: 2300 }], 3000);
  expect(timed.map(({ start, end, startMs, endMs }) => [text.slice(start, end), startMs, endMs])).toEqual([
    ['It', 0, 0],
    ['cost', 0, 0],
    ['$3.5', 1000, expect.closeTo(1433, 0)],
    ['million.', expect.closeTo(1433, 0), 2300],
  ]);
});

test('one written word spoken as several has the time of all of them', () => {
  const stretches = [
    { start: 0, end: 4, startMs: 100, endMs: 300 },
    { start: 0, end: 4, startMs: 300, endMs: 700 },
  ];
  expect(timeWrittenWords('1969', stretches, 1000)).toEqual([{ start: 0, end: 4, startMs: 100, endMs: 700 }]);
});

test('each written word has one timing, in order, without overlaps and within the audio', () => {
  const stretch = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 15 }), fc.nat(500), fc.nat(900));
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(stretch, { maxLength: 12 }), (text, raw) => {
      const stretches = raw
        .map(([start, length, startMs, ms]) => ({ start, end: start + length, startMs, endMs: startMs + ms }))
        .sort((a, b) => a.start - b.start);
      const timed = timeWrittenWords(text, stretches, 1000);
      expect(timed.map(({ start, end }) => [start, end])).toEqual(
        writtenWords(text).map(({ start, end }) => [start, end]),
      );
      let beforeMs = 0;
      for (const { startMs, endMs } of timed) {
        expect(startMs).toBeGreaterThanOrEqual(beforeMs);
        expect(endMs).toBeGreaterThanOrEqual(startMs);
        beforeMs = endMs;
      }
      expect(beforeMs).toBeLessThanOrEqual(1000);
    }),
  );
});
