import { expect, test } from 'vitest';
import type { WordTiming } from '../../core/model.ts';
import { secondScene, secondWords } from './second-words.ts';

/** Each word takes 300 ms; a second passes between sentences. */
function spoken(narration: string): { narration: string; words: WordTiming[] } {
  let clockMs = 100;
  const words = [...narration.matchAll(/\S+/g)].map((match): WordTiming => {
    const startMs = clockMs;
    clockMs += match[0].endsWith('.') ? 1_300 : 300;
    return { start: match.index, end: match.index + match[0].length, startMs, endMs: startMs + 300 };
  });
  return { narration, words };
}

const lake = spoken('The lake froze. People crossed it on foot.');

test('each sentence is shown while its original is spoken', () => {
  const text = 'Der See fror zu. Man überquerte ihn zu Fuß.';
  const words = secondWords(lake, { text, language: 'de' });
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(' '));
  expect([words[0]?.startMs, words[3]?.endMs]).toEqual([100, 1_000]);
  expect(words[4]?.startMs).toBe(lake.words[3]?.startMs);
  expect(words.at(-1)?.endMs).toBe(lake.words.at(-1)?.endMs);
});

test('where there are more or fewer sentences, all are shown during all of the speech, in order', () => {
  const words = secondWords(lake, { text: 'Der See fror zu, man ging zu Fuß.', language: 'de' });
  expect([words[0]?.startMs, words.at(-1)?.endMs]).toEqual([100, lake.words.at(-1)?.endMs]);
  for (const [index, { startMs, endMs }] of words.entries()) {
    expect(endMs).toBeGreaterThan(startMs);
    if (index > 0) expect(startMs).toBeCloseTo(words[index - 1]?.endMs ?? 0);
  }
});

test('a scene in which nothing is spoken, or that is not translated, has no second words', () => {
  expect(secondWords({ narration: 'Silence.', words: [] }, { text: 'Stille.', language: 'de' })).toEqual([]);
  expect(secondScene(lake)).toBeUndefined();
});
