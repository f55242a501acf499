import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('stays one sentence', () => {
  test.each([
    'Gov. Bob met Dr. Ann Lee at St. Ives.',
    'Sens. Ann Lee and Bo Kim met Govs. Tom Vane and Ada Brand.',
    'It is 3.5 km to the town.',
    '"Stop!" he said.',
    '“Where are you going?” the captain asked.',
    '"Why?" John Trewella said.',
    'J. R. R. Tolkien wrote it.',
    'George W. Bush spoke in the U.S. Senate.',
    'Bring fruit, e.g. Apples or pears.',
    'Use it, i.e. The old one.',
    'The firm sells a lamp called the LX. Beacon Three.',
    'See No. 5, Fig. 2 and pp. 72-73.',
    'On Jan. 5 and Nov. 22 the Ford Motor Co. Building closed.',
    'The train leaves at 9:30 a.m. EST.',
    'Batman vs. Superman came out in the U.K. market.',
    'Read https://example.com/a?b=C.D! and pandemicflu.gov now.',
    '1. First, open the box.',
    'a) First, open the box.',
    'Wait... what is this?',
    'He ran—“Stop!”—and fell.',
    'Yahoo! is a company.',
    'Peter, z. B. Paul, kam.',
    'one line\nand its second line.',
    'She came (with Dr. Smith, M.D.) to the door.',
    'The keeper said: "I saw it. It was blue."',
    '“Why not? Because I say so,” he said.',
    '"Speak up! Who is there?" she cried.',
  ])('%s', (text) => expect(split(text)).toEqual([text]));
});

describe('splits', () => {
  test.each([
    ['She saw St. Ives.', 'Nobody came.'],
    ['He lives in the U.S.', 'He likes it.'],
    ['It was World War I.', 'Germany lost.'],
    ['No.', 'Nothing works.'],
    ['The train leaves at 9 a.m.', 'People wait.'],
    ['He works at Apple Inc.', 'The firm is large.'],
    ['It has vitamin C.', 'Oranges have it.'],
    ['He waited…', 'Then he left.'],
    ['He waited...', 'Then he left.'],
    ['1. First we go.', '2. Then we stay.'],
    ['"Stop!"', 'The car went on.'],
    ['He said “Go.”', 'They went.'],
    ['(It was late.)', 'We left.'],
    ['She was born in 1990.', '1991 was cold.'],
    ['How so?!', 'Nobody knows.'],
    ['The plate is 15" wide.', 'The "glass" is not.'],
    ['"This goes on.', 'It never ends.'],
  ])('%s | %s', (first, second) => expect(split(`${first} ${second}`)).toEqual([first, second]));

  test('a blank line ends a sentence', () => {
    expect(split('A heading\n\nThe text.\n \n\nMore')).toEqual(['A heading', 'The text.', 'More']);
  });

  test('Chinese and Hindi, which need no space or another full stop', () => {
    expect(sentences('你好。今天天气很好！', 'zh').map((s) => s.text)).toEqual(['你好。', '今天天气很好！']);
    expect(sentences('वह आया। वह गया।', 'hi').map((s) => s.text)).toEqual(['वह आया।', 'वह गया।']);
  });
});

test('sentences lie in order in the text and leave only white space between them', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '. ',
      '! ',
      '? ',
      '… ',
      '\n',
      '\n\n',
      ' ',
      '"',
      '”',
      'Dr. ',
      'U.S. ',
      '3.5',
      '。',
      'The ',
      'he ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let covered = 0;
      for (const { text: sentence, start, end } of sentences(text)) {
        expect(text.slice(start, end)).toBe(sentence);
        expect(sentence).toBe(sentence.trim());
        expect(text.slice(covered, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        covered = end;
      }
      expect(text.slice(covered).trim()).toBe('');
    }),
  );
});

test('long text is cut into bounded pieces that do not show', () => {
  const long = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
  expect(split(`${long}. And more.`)).toEqual([`${long}.`, 'And more.']);
  expect(split('a'.repeat(500_000))).toHaveLength(1);
  expect(split('😀'.repeat(2000)).join('')).toBe('😀'.repeat(2000));
  expect(split('\n'.repeat(500_000))).toEqual([]);
});

test('an unknown language tag is no reason to fail', () => {
  expect(sentences('One. Two.', 'not a tag')).toHaveLength(2);
});
