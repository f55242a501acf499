import { describe, expect, test } from 'vitest';
import { breakPenalty, endsSentence } from './break-penalty.ts';

/** The words of a phrase, whose best place to break is marked. */
function best(phrase: string): string {
  const words = phrase.split(' ').filter((word) => word !== '|');
  const penalties = words
    .slice(1)
    .map((after, index) => breakPenalty({ earlier: words[index - 1], before: words[index] ?? '', after }));
  const at = penalties.indexOf(Math.min(...penalties)) + 1;
  return [...words.slice(0, at), '|', ...words.slice(at)].join(' ');
}

test.each([
  'when he heard a beautiful voice | and followed',
  'he left the house, | and she stayed',
  'the captain weighed anchor | before the storm',
  'she lost $3.5 million | in October 1987',
  'it was Mathey Trewella | who sang',
  'the young | Mr. Smith',
  'he walked 12 km | from home',
  'of ten thousand | times',
  'serves a dozen · | ready soon',
  'nobody knew where she came from, | although her',
  'it was his worst day — | and',
  'they could not return | until May 12',
  '他去了北京， | 也去了 上海',
  'er beschrieb diesen Tanz | im 20. Jahrhundert',
  'sie kamen am 10. Dezember | und blieben',
  'das entspricht etwa | 2,5 Mio. Flügen',
  'la torre es muy alta, | como muestra',
  'il a vu la mer | et le port',
])('%s', (phrase) => {
  expect(best(phrase)).toBe(phrase);
});

describe('a sentence', () => {
  test.each([
    ['sea.', 'He'],
    ['sea."', 'He'],
    ['sea!', '"He'],
    ['sea…', 'He'],
    ['1987.', 'He'],
    ['12.', 'Then'],
    ['usw.', 'Danach'],
    ['etc.', 'Después'],
    ['首都。', '它'],
    ['sea.', undefined],
  ])('ends with %s before %s', (word, next) => expect(endsSentence(word, next)).toBe(true));

  test.each([
    ['"Stop!"', 'he'],
    ['Mr.', 'Smith'],
    ['20.', 'Jahrhundert'],
    ['10.', 'Dezember'],
    ['Mio.', 'Flügen'],
    ['Abb.', '2'],
    ['Sr.', 'Gómez'],
    ['bzw.', 'Äpfel'],
    ['J.', 'Smith'],
    ['U.S.', 'Government'],
    ['p.', '7'],
    ['Oct.', '12'],
    ['wait...', 'and'],
    ['sea,', 'He'],
  ])('does not end with %s before %s', (word, next) => expect(endsSentence(word, next)).toBe(false));
});
