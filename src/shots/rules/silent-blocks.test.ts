import { expect, test } from 'vitest';
import type { Block } from '../../core/model.ts';
import { contextOf } from '../testing/context.ts';
import { silentBlockCards } from './silent-blocks.ts';

const blocks: readonly Block[] = [
  { kind: 'paragraph', text: '' },
  { kind: 'code', text: 'light lamp.c -o lamp.wasm', language: 'sh' },
];

async function placeOf(texts: readonly string[]) {
  const { beats } = await contextOf(texts.map((text) => ({ text })));
  return silentBlockCards({ blocks }, [beats])[0]?.map(({ from }) => from);
}

test('code is shown with the sentence that announces it, although another one names it', async () => {
  const naming = 'Usually lamp.c becomes lamp.wasm.';
  expect(await placeOf([naming, 'Ask for the file alone:'])).toEqual([1]);
  expect(await placeOf([naming, 'Then it burns.'])).toEqual([0]);
});

async function codeWith(text: string, ...code: readonly string[]) {
  const { beats } = await contextOf([{ text }]);
  const listings = code.map((own): Block => ({ kind: 'code', text: own, language: 'js' }));
  const cards = silentBlockCards({ blocks: [{ kind: 'paragraph', text: '' }, ...listings] }, [beats]);
  return cards[0]?.map(({ card }) => (card.kind === 'code' ? card.lines : undefined));
}

const partOf = (name: string) =>
  [`  function ${name}() {`, ...Array(4).fill('    burn();'), '  }'].join('\n');
const LONG = ["  import { burn } from 'oil';", ...['lightLamp', 'fillLamp', 'cleanLamp'].map(partOf)].join(
  '\n\n',
);

test('of code too long for a picture, what fits is shown: from the part on whose names are said, or the first that does something', async () => {
  const begins = async (text: string, code = LONG) =>
    (await codeWith(text, code))?.map((lines) => lines?.[0]);
  expect(await begins('Then fillLamp pours the oil.')).toEqual(['function fillLamp() {']);
  expect(await begins('Then the oil is poured.')).toEqual(['function lightLamp() {']);
  expect(await begins('Then the oil is poured.', LONG.replaceAll('\n\n', '\n'))).toEqual([]);
  const short = [partOf('lightLamp'), '  lightLamp();', partOf('fillLamp'), partOf('cleanLamp')].join('\n\n');
  expect((await codeWith('Then it burns.', short))?.[0]?.slice(-3)).toEqual(['}', '', 'lightLamp();']);
  const lines = Array(12).fill('burn();');
  expect(await codeWith('Then it burns.', lines.join('\n'))).toEqual([lines]);
});

test('of listings in a row the first is shown, and another one only with a sentence that names it', async () => {
  expect(await codeWith('Then it burns.', 'burn(oil);', 'label { margin: 0; }')).toEqual([['burn(oil);']]);
  expect(await codeWith('The wick of the lamp burns.', 'burn(oil);', 'lamp.wick.length')).toEqual([
    ['burn(oil);'],
    ['lamp.wick.length'],
  ]);
});
