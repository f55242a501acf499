import { expect, test } from 'vitest';
import { loadPhraseFinder } from './noun-phrases.ts';

test('a word that the tagger cannot trace back does not stop it', async () => {
  const phrasesOf = await loadPhraseFinder();
  expect(phrasesOf('The old clockmaker wound the clock, as was his wont.').length).toBeGreaterThan(0);
});

test('no title is a letter of a formula, an owner without a thing, or a name that goes on into the next sentence', async () => {
  const phrasesOf = await loadPhraseFinder();
  const found = [
    'The cost is the sum from k equals 1 to n of c sub k times as long.',
    'A 10x engineer met her husband’s. It had been her husband’s, and she kept it.',
    'He works for Tarn Ltd. Boats leave at noon.',
  ].flatMap((text) => phrasesOf(text).map((phrase) => phrase.text));
  expect(found.filter((text) => /^\p{L}\b|\bsub\b|[’']s$|Boats/u.test(text) && text !== 'Boats')).toEqual([]);
});
