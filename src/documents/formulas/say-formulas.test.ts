import { expect, test } from 'vitest';
import type { Block } from '../../core/model.ts';
import { type FoundFormula, keepFormula } from './formula-marks.ts';
import { sayFormulas } from './say-formulas.ts';

const found: FoundFormula[] = [];
const inline = (source: string) => keepFormula(found, { notation: 'tex', source, isDisplayed: false });
const displayed = (source: string) => keepFormula(found, { notation: 'tex', source, isDisplayed: true });
const say = async (...texts: readonly string[]) => {
  const blocks: Block[] = texts.map((text) => ({ kind: 'paragraph', text }));
  return sayFormulas(blocks, found, 'en');
};
const LONG = Array.from({ length: 20 }, (_, index) => `x_{${index}}`).join('+');

test('a formula within a sentence is spoken in its place', async () => {
  expect((await say(`Its speed is ${inline('v = g\\,t')}, after the time ${inline('t')}.`)).blocks).toEqual([
    { kind: 'paragraph', text: 'Its speed is v equals g t, after the time t.' },
  ]);
});

test('a sentence is left out with a warning if its formula cannot be spoken', async () => {
  const said = await say(
    `It begins. Then ${inline('\\nosuchcommand{x}')} holds, and ${inline(LONG)} too. It ends.`,
  );
  expect(said.blocks).toEqual([{ kind: 'paragraph', text: 'It begins. It ends.' }]);
  expect(said.warnings).toEqual([
    '2 formulas are not narrated, and neither are the sentences that hold them.',
  ]);
});

test('a displayed formula is spoken with the sentence around it, and shown', async () => {
  const source = 's = \\frac{1}{2} g t^2';
  expect(
    (await say('The way is', `${displayed(source)}, (3)`, 'where g is the pull of the earth.')).blocks,
  ).toEqual([
    {
      kind: 'paragraph',
      text: 'The way is s equals one half g t squared, where g is the pull of the earth.',
    },
    { kind: 'formula', notation: 'tex', source },
  ]);
});

test('a displayed formula between sentences is spoken on its own, or only shown if it is too long', async () => {
  expect((await say('That is all.', displayed('a = b'))).blocks).toEqual([
    { kind: 'paragraph', text: 'That is all.' },
    { kind: 'formula', notation: 'tex', source: 'a = b', spoken: 'a equals b' },
  ]);
  expect((await say('That is all.', displayed(LONG))).blocks[1]).toEqual({
    kind: 'formula',
    notation: 'tex',
    source: LONG,
  });
});

test('headings and cells lose only the formula that cannot be spoken', async () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `The case ${inline('\\nosuchcommand')} of bees` },
    { kind: 'table', header: ['n', inline('n^2')], rows: [['2', '4']] },
  ];
  expect((await sayFormulas(blocks, found, 'en')).blocks).toEqual([
    { kind: 'heading', level: 1, text: 'The case of bees' },
    { kind: 'table', header: ['n', 'n squared'], rows: [['2', '4']] },
  ]);
});

test('a displayed formula contains no character that cannot be stored', async () => {
  const { blocks } = await say(`It is so:${displayed('a\0 + \ud800b')}.`);
  expect(blocks.at(-1)).toMatchObject({ kind: 'formula', source: 'a + b' });
});
