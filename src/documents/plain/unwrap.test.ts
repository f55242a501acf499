import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLines } from './hyphenation.ts';
import { measureWrapping, unwrap } from './unwrap.ts';

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 60 });

function wrap(text: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const next of text) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + next.length <= columns)
      lines[lines.length - 1] = `${line} ${next}`;
    else lines.push(next);
  }
  return lines;
}

test('wrapped prose becomes the original paragraph again', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 100 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(unwrap(lines, measureWrapping(lines))).toEqual([text.join(' ')]);
    }),
  );
});

test('no letter is lost or moved, however lines are broken', () => {
  const line = fc.stringMatching(/^ {0,4}[A-Za-z.,"-][A-Za-z.," -]{0,60}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const letters = (parts: readonly string[]) => parts.join('').replace(/[^A-Za-z.,"]/g, '');
      expect(letters(unwrap(lines, measureWrapping(lines)))).toBe(letters(lines));
    }),
  );
});

test('a line that ends early after a full stop ends its paragraph', () => {
  const lines = [
    'The first paragraph is as wide as the page, and it goes on here',
    'to its end.',
    'The second one begins at once, without any blank line before it.',
  ];
  expect(unwrap(lines, measureWrapping(lines))).toHaveLength(2);
});

test.each([
  [['a won-', 'derful day'], [], 'a wonderful day'],
  [['some health-', 'giving winds'], ['health', 'giving'], 'some health-giving winds'],
  [['the co-', 'operate'], ['cooperate'], 'the cooperate'],
  [['an old-fash-', 'ioned coat'], [], 'an old-fashioned coat'],
  [['his mother-in-', 'law'], ['in', 'law'], 'his mother-in-law'],
  [['Stoke-', 'Mandeville'], [], 'Stoke-Mandeville'],
  [['he said--', 'and left'], [], 'he said--and left'],
  [['pages 1-', '20'], [], 'pages 1-20'],
])('%j with the vocabulary %j becomes %s', (lines, vocabulary, expected) => {
  expect(joinLines(lines, new Set(vocabulary))).toBe(expected);
});
