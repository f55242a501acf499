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
