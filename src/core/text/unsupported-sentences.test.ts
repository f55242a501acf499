import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from './sentences.ts';
import { unsupportedSentences } from './unsupported-sentences.ts';

const marked = (narration: string, passages: readonly string[], language = 'en', own = language) =>
  unsupportedSentences(narration, { language, evidence: { passages, language: own } }).map(({ start, end }) =>
    narration.slice(start, end),
  );

describe('a sentence is marked for', () => {
  test.each([
    ['a year', 'The lake froze in 1963.', 'The lake froze in 1962.'],
    ['a share', 'It lost 3.5 percent.', 'It lost 35 percent.'],
    ['a person', 'The tale is told by Mathey.', 'The tale is told by a singer.'],
    [
      'a person at its beginning',
      'Mathey Trewella sang. They heard Mathey.',
      'A singer sang. They heard him.',
    ],
  ])('%s that is not in the passages', (_name, narration, passage) => {
    expect(marked(narration, [passage]).length).toBeGreaterThan(0);
    expect(marked(narration, [passage, narration])).toEqual([]);
  });

  test('a name in German, where every noun has a capital', () => {
    const passages = ['Der Kanzler sprach in einer Halle zu den Gästen.'];
    expect(marked('In der Halle sprach der Kanzler über die Zukunft.', passages, 'de')).toEqual([]);
    const named = 'Am Abend sprach dort Olaf Scholz.';
    expect(marked(named, passages, 'de')).toEqual([named]);
  });
});

describe('a sentence is not marked for', () => {
  test.each([
    ['a number in another form', 'About 3.5 million people came.', 'Some 3,500,000 people came.'],
    ['a number in words', 'The 7 wolves howled.', 'Seven wolves howled.'],
    ['spaces between thousands', 'It has 10 000 books.', 'It has 10,000 books.'],
    ['a genitive', "They sang in Zennor's church.", 'The church of Zennor is old.'],
    ['an accent', 'She met Rene there.', 'René was there.'],
    ['its first word', 'However, the lake froze.', 'The lake froze.'],
    ['the pronoun of the first person', 'Then I saw the lake.', 'We saw the lake.'],
  ])('%s', (_name, narration, passage) => {
    expect(marked(narration, [passage])).toEqual([]);
  });

  test('numbers and names that another language writes in its own way', () => {
    const passages = ['Im Januar 2024 lebten 1.234.567 Menschen in München, 3,5 Millionen im Umland.'];
    const told = 'In January 2024, 1,234,567 people lived in Munich, and 3.5 million around it.';
    expect(marked(told, passages, 'en', 'de')).toEqual([]);
    expect(marked('In 2025, it grew.', passages, 'en', 'de')).toEqual(['In 2025, it grew.']);
  });

  test('digits of another script', () => {
    expect(marked('It has 1234 books.', ['It has ١٢٣٤ books.'])).toEqual([]);
  });
});

const words = fc.constantFrom(
  'the',
  'sea',
  'Zennor',
  '3.5',
  'million',
  '1,234',
  '12',
  '300',
  'rose',
  'École',
  '東京',
  '٣',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((chosen) => `The ${chosen.join(' ')}.`);
const passages = fc.array(sentence, { minLength: 1, maxLength: 5 });
const language = fc.constantFrom('en', 'de', 'fr', 'ja', 'und');

test('what is taken from the passages is never marked, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(sentence, fc.string({ unit: 'grapheme' })), { minLength: 1 }),
      language,
      (texts, tag) => {
        expect(marked(texts.join(' '), [texts.join(' ')], tag)).toEqual([]);
        for (const { text } of sentences(texts.join(' '), tag))
          expect(marked(text, texts.concat(text), tag)).toEqual([]);
      },
    ),
  );
});

test('a number that no passage has marks its own sentence alone', () => {
  fc.assert(
    fc.property(passages, language, (texts, tag) => {
      const added = 'It was 98765 then.';
      expect(marked([...texts, added].join(' '), texts, tag)).toEqual([added]);
    }),
  );
});

test('more passages never mark more, and their order does not matter', () => {
  fc.assert(
    fc.property(sentence, passages, passages, language, (narration, some, more, tag) => {
      const few = marked(narration, some, tag);
      const many = marked(narration, [...some, ...more], tag);
      expect(few).toEqual(expect.arrayContaining(many));
      expect(marked(narration, [...more, ...some].reverse(), tag)).toEqual(many);
    }),
  );
});

test('what is marked are whole sentences, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), language, (narration, tag) => {
      const ends = sentences(narration, tag).map(({ start, end }) => `${start}-${end}`);
      const found = unsupportedSentences(narration, {
        language: tag,
        evidence: { passages: [], language: tag },
      });
      const places = found.map(({ start, end }) => ends.indexOf(`${start}-${end}`));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }),
  );
});
