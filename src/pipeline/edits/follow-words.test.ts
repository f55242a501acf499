import { expect, test } from 'vitest';
import { shotsToFollow } from './follow-words.ts';

const shot = (id: string, narrationStart: number, card: object | null, visualPrompt = 'A lake.') => ({
  id,
  narrationStart,
  visualPrompt,
  card: card as never,
});
const FORMER = 'The lake is deep. Sixteen metres of water lie there.';
const NOW = 'The lake is shallow. Sixteen metres of water lie there.';
const CARD = { kind: 'statement', text: 'The lake is deep.' };

const followed = (first: object | null, prompt?: string) =>
  shotsToFollow(
    { narration: FORMER, shots: [shot('a', 0, first, prompt), shot('b', 18, null)] },
    { narration: NOW, shots: [shot('a', 0, first, prompt), shot('b', 21, null)] },
  );

test('a card that shows words which are not said any more gives way to the new ones', () => {
  expect(followed(CARD)).toEqual([{ id: 'a', visualPrompt: 'The lake is shallow.', card: null }]);
});

test('a description that was the words themselves follows them, another one stays', () => {
  expect(followed(null, 'The lake is deep.')).toEqual([
    { id: 'a', visualPrompt: 'The lake is shallow.', card: null },
  ]);
  expect(followed(null, 'A mountain.')).toEqual([]);
});

test('what still holds stays, and so does what the document gave', () => {
  expect(followed({ kind: 'statement', text: 'The lake' })).toEqual([]);
  expect(followed({ kind: 'map', places: [] })).toEqual([]);
  expect(followed({ kind: 'statement', text: 'A headline of the user’s own' })).toEqual([]);
});
