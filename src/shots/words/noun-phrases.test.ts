import { describe, expect, test } from 'vitest';
import { loadPhraseFinder } from './noun-phrases.ts';

describe('noun phrases', async () => {
  const find = await loadPhraseFinder();
  const phrasesOf = (text: string) => find(text).map((phrase) => phrase.text);

  test('are found even if the tagger has no lemma for a word', () => {
    expect(phrasesOf('The old clockmaker wound the clock, as was his wont.').length).toBeGreaterThan(0);
  });

  test('begin with the whole of a name', () => {
    expect(phrasesOf('New York state now has more lamps.')).toContain('New York state');
  });

  test('are not letters of a formula, owners without a thing, or names that continue in the next sentence', () => {
    const found = [
      'The cost is the sum from k equals 1 to n of c sub k times as long.',
      'A 10x engineer met her husband’s. It had been her husband’s, and she kept it.',
      'He works for Tarn Ltd. Boats leave at noon.',
    ].flatMap(phrasesOf);
    expect(found.filter((text) => /^\p{L}\b|\bsub\b|[’']s$|Ltd/u.test(text))).toEqual([]);
  });

  test('are not things that the sentence excludes', () => {
    expect(phrasesOf('Mixed breeds live longer than pure breeds.')).not.toContain('pure breeds');
    expect(phrasesOf('I moved from a safe, easy job to a small town hall.')).not.toContain('easy job');
    expect(phrasesOf('The film was made without stage lights.')).not.toContain('stage lights');
    expect(phrasesOf('It sends files without needing an internet connection.').join()).not.toContain(
      'internet',
    );
  });

  test('do not include what belongs to the verb', () => {
    const found = phrasesOf('The mermaid warned the Zennor folk of Mathey’s fate.');
    expect(found).toContain('Mathey’s fate');
    expect(found.join()).not.toContain('folk of');
    expect(phrasesOf('The bravest folk of the village slept.')).toContain('bravest folk of the village');
  });

  test('are neither negated nor torn out of a list', () => {
    expect(phrasesOf('It is not the kind of report card that you would show.')).not.toContain('report card');
    expect(phrasesOf('It is as loud as an alarm clock, power tool or lawnmower.')).not.toContain(
      'power tool',
    );
    expect(phrasesOf('Distances vanish in high dimensional data at once.')).not.toContain('dimensional data');
    expect(phrasesOf('It lists the benefits Oneworld membership will bring.').join()).not.toMatch(
      /benefits One/u,
    );
  });

  test('are not commands, archaic words, or nouns that say nothing', () => {
    expect(phrasesOf('First: Place lentils in a pan.')).not.toContain('Place lentils');
    expect(phrasesOf('In another skillet heat 2 spoons of oil.').join()).not.toContain('skillet heat');
    expect(phrasesOf('The folk of life bid thee welcome.').join()).not.toContain('thee');
    expect(phrasesOf('A potter of the post-war era made it.')).not.toContain('post-war era');
  });

  test('do not include words that only distinguish, such as “old version”, or parts of file names', () => {
    expect(phrasesOf('The old version replaces the newer version.')).not.toContain('old version');
    expect(phrasesOf('The old version replaces the newer version.')).not.toContain('newer version');
    expect(phrasesOf('A specific cloud workflow begins.')).toContain('cloud workflow');
    expect(phrasesOf('Files move to the .stversions folder at night.')).not.toContain('stversions folder');
  });

  test('are not the rest of a title or of the name of an office', () => {
    expect(phrasesOf('She wrote the book Memoirs of an Old Keeper.').join()).not.toBe('Old Keeper');
    expect(phrasesOf('It was paid for by the National Lamps and Lights Board.').join()).not.toMatch(
      /^National Lamps$/u,
    );
    expect(phrasesOf('The Lamps Board asked the National Lamps Board.')).toContain('National Lamps Board');
  });
});
