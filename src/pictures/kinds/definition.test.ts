import { expect, test } from 'vitest';
import { FORMATS } from '../../core/frame.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn } from '../testing/tidy.ts';

function heightOf(wanted: string, term: string): number {
  const card = { kind: 'definition', term, text: 'The town will sell its oldest lamp.' } as const;
  const texts = drawnText(drawn(card, { theme: 'editorial', palette: 'ink' }, FORMATS.landscape));
  return texts.find(({ text }) => text === wanted)?.box.height ?? 0;
}

test('a term is larger than what it means', () => {
  expect(heightOf('Ballast', 'Ballast')).toBeGreaterThan(heightOf('lamp.', 'Ballast'));
});

test('what is said is larger than who says it in many words', () => {
  const term = 'According to several keepers of the harbour';
  expect(heightOf('keepers', term)).toBeGreaterThan(0);
  expect(heightOf('lamp.', term)).toBeGreaterThan(heightOf('keepers', term));
});
