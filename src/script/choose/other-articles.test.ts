import { expect, test } from 'vitest';
import type { Line, Section } from '../narrate/lines.ts';
import { otherArticlesFrom } from './other-articles.ts';

const OWN = Array.from({ length: 6 }, (_, at) => `The lamp of Holm burned for the ${at + 2}th winter.`);

/** How many lines of a page with these sections belong to its own article. */
function own(sections: readonly (readonly [title: string | undefined, lines: readonly string[]])[]): number {
  const lines = sections.flatMap(([, texts], section) => texts.map((text) => ({ text, section }) as Line));
  return otherArticlesFrom(
    lines,
    sections.map(([title]) => ({ title, level: 2 }) as Section),
  );
}

test('leaves out what a page shows of other articles', () => {
  expect(
    own([
      [undefined, OWN],
      ['Popular Stories', ['A boat sank.']],
      ['Ice', ['It melted.']],
    ]),
  ).toBe(6);
  expect(
    own([
      [undefined, OWN],
      ['Popular Stories', []],
      ['A boat sank', ['It was old.']],
    ]),
  ).toBe(6);
  expect(
    own([
      [undefined, OWN],
      ['A boat sank', ['Published.', '4 months ago.', 'It was old.']],
    ]),
  ).toBe(6);
  expect(
    own([
      [undefined, OWN],
      ['Ice', ['Monday August 8, 2022 6:13 am PDT by Ann Lee.', 'It melted.']],
    ]),
  ).toBe(6);
});

test('keeps the parts of an article', () => {
  expect(
    own([
      ['The lamp', OWN],
      ['The oil', ['It was published in 1900.']],
    ]),
  ).toBe(7);
  expect(
    own([
      ['Related work', OWN],
      ['More light than oil', OWN],
    ]),
  ).toBe(12);
  expect(
    own([
      [undefined, OWN.slice(2)],
      ['The oil', ['Published.', 'It burns.']],
    ]),
  ).toBe(6);
});
