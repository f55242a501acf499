import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateSceneMs, estimateSpeechMs } from './speech-estimate.ts';

test('prose takes about as long as the embedded voice does', () => {
  const text =
    'Carved on one of the pews in the church of Zennor in West Cornwall is a strange figure of a mermaid. ' +
    'Depicted with flowing hair, a mirror in one hand and a comb in the other, the Zennor folk tell a strange ' +
    'story about her.';
  // flite's rms takes 13.55 s, including a pause.
  expect(estimateSpeechMs(text)).toBeGreaterThan(12_900);
  expect(estimateSpeechMs(text)).toBeLessThan(14_800);
});

test('a text full of figures takes as long as its words, and not as its characters', () => {
  const text =
    'In 2023, revenue rose 14.7 % to $24.5 billion, up from $21.36 billion in 2022. The company sold 1,245,300 cars, ' +
    '312,000 more than the year before. By 31 December 2023 it employed 48,211 people in 37 countries.';
  // As flite's rms speaks it.
  const spokenMs = 28_531;
  expect(Math.abs(estimateSpeechMs(text) / spokenMs - 1)).toBeLessThan(0.07);
});

test('what is spoken counts, not what is written', () => {
  expect(estimateSpeechMs('$24.5 billion')).toBeGreaterThan(2 * estimateSpeechMs('money money'));
  expect(estimateSpeechMs('✨ — 👍')).toBe(0);
});

test('a run of digits of any length is said in a few words', () => {
  expect(estimateSpeechMs('7'.repeat(20_000))).toBeLessThan(3_000);
});

test('Chinese counts by the character, a run of letters by its length', () => {
  expect(estimateSpeechMs('今天天气很好')).toBeGreaterThan(5 * 150);
  expect(estimateSpeechMs('今天天气很好，'.repeat(20), 'zh')).toBeGreaterThan(100 * 150);
  expect(estimateSpeechMs('b'.repeat(90))).toBeGreaterThan(900);
});

test('more text never takes less time', () => {
  const sentence = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,9}){0,9}\.$/u);
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const both = estimateSpeechMs(`${first} ${second}`);
      expect(both).toBeGreaterThanOrEqual(Math.max(estimateSpeechMs(first), estimateSpeechMs(second)));
    }),
  );
});

test('words of another script are not counted where the voice passes over them', () => {
  expect(estimateSpeechMs('In Tokyo (東京) the walk began.')).toBeLessThan(
    estimateSpeechMs('In Tokyo (the town) the walk began.'),
  );
});

test('a scene takes its pace and its pause', () => {
  const text = 'The lamp was lit at five. Nobody came.';
  const ownMs = estimateSceneMs(text);
  expect(estimateSceneMs(text, { scenePauseMs: 1_600 }) - ownMs).toBe(1_000);
  expect((estimateSceneMs(text, { speed: 0.8 }) - 600) / (ownMs - 600)).toBeCloseTo(1.25, 2);
});
