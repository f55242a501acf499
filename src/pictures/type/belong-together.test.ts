import { expect, test } from 'vitest';
import { belongTogether } from './belong-together.ts';
import { setText } from './text-block.ts';

test.each([
  ['0.2', 's', true],
  ['9.79', 'm/s,', true],
  ['£4.1', 'million', true],
  ['20', 'April.', true],
  ['W.', 'Venn', true],
  ['12', 'drivers.', false],
  ['In', '2016,', false],
  ['2016', 'the', false],
  ['I.', 'then', false],
])('“%s %s” stays on one line: %s', (word, next, expected) =>
  expect(belongTogether(word, next)).toBe(expected),
);

test('a line does not end between a number and its unit, at any width', () => {
  const style = { font: 'archivoBold', size: 60, align: 'left', tracking: 0, leading: 1.1 } as const;
  for (let width = 320; width < 1_400; width += 20) {
    const { words } = setText(
      'A reaction time of 0.2 s is shared by fifty periods of 2.009 s each.',
      width,
      style,
    );
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next && belongTogether(word.text, next.text)) expect(next.row, `${width}`).toBe(word.row);
    }
  }
});
