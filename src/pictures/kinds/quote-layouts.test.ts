import { expect, test } from 'vitest';
import type { QuoteCard } from '../../core/card.ts';
import { FORMATS } from '../../core/frame.ts';
import { THEME_IDS } from '../../core/look/themes.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn } from '../testing/tidy.ts';
import { PICTURE_THEMES } from '../themes/themes.ts';
import { quoteLayout } from './quote-layouts.ts';

const TEXT = 'The lamp will burn.';
const layoutsOf = (card: Omit<QuoteCard, 'kind'>, id: (typeof THEME_IDS)[number]) =>
  [0, 1, 2, 3].map((view) => quoteLayout({ kind: 'quote', ...card, view }, PICTURE_THEMES[id], ''));

test.each(THEME_IDS)('neighbouring quotations in %s have different layouts', (id) => {
  for (const card of [{ text: TEXT, attribution: 'Ann Lee' }, { text: TEXT }]) {
    const layouts = layoutsOf(card, id).map(({ place }) => place);
    for (const [at, place] of layouts.slice(1).entries()) expect(place).not.toBe(layouts[at]);
  }
});

test.each(THEME_IDS)('only whoever certainly is a person has a figure in %s', (id) => {
  const signs = (attribution?: string) =>
    layoutsOf({ text: TEXT, attribution }, id).map(({ sign }) => sign === 'bust');
  expect(signs('Ann Lee, keeper')).not.toContain(false);
  for (const other of [undefined, 'Harbour News', 'The company', 'A report from Ann Lee'])
    expect(signs(other)).not.toContain(true);
});

test('in a landscape, a long quotation has no figure, which would leave too little room for it', () => {
  const card = { text: `${'The lamp will burn for years. '.repeat(4)}`, attribution: 'Ann Lee' };
  expect(layoutsOf(card, 'paper').map(({ sign }) => sign)).not.toContain('bust');
  expect(layoutsOf(card, 'bold').map(({ sign }) => sign)).toContain('bust');
});

test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
  'a quotation in %s says who is quoted and what they are',
  (format) => {
    for (const theme of THEME_IDS) {
      for (const view of [0, 1, 2, 3]) {
        const card = { kind: 'quote', text: TEXT, attribution: 'Ann Lee, keeper', view } as const;
        const look = { theme, palette: 'ink' } as const;
        const words = drawnText(drawn(card, look, FORMATS[format])).map(({ text }) => text);
        expect(words).toEqual(expect.arrayContaining(['Lee', 'keeper']));
      }
    }
  },
);
