import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { verse } from './verse.ts';

const STANZA =
  'The lamp upon the harbour wall\nWas lit by Annie Lee,\nAnd every ship that saw it burn\nCame safely from the sea.';

async function shown(text: string): Promise<string[]> {
  const context = await contextOf([{ text, kind: 'verse' }]);
  return verse(context, { from: 0, to: context.beats.length - 1 }).flatMap(({ card }) =>
    card.kind === 'quote' ? [card.text] : [],
  );
}

test('a stanza that is said at once is seen as a whole', async () => {
  expect(await shown(STANZA)).toEqual([STANZA.replaceAll('\n', ' / ')]);
});

test('the marks around a song of several stanzas are not seen around one of them alone', async () => {
  expect(await shown(`“${STANZA}`)).toEqual([STANZA.replaceAll('\n', ' / ')]);
  expect(await shown(`${STANZA}”`)).toEqual([STANZA.replaceAll('\n', ' / ')]);
  expect(await shown(`“${STANZA}”`)).toEqual([`“${STANZA.replaceAll('\n', ' / ')}”`]);
});

test('a longer one is seen a few lines at a time', async () => {
  const lines = Array.from({ length: 8 }, (_, index) => `Line ${index} of a long song of the keepers,`);
  const pictures = await shown(lines.join('\n'));
  expect(pictures.length).toBeGreaterThan(1);
  expect(pictures[0]).toBe('Line 0 of a long song of the keepers, / Line 1 of a long song of the keepers');
});
