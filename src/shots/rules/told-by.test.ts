import { expect, test } from 'vitest';
import { sentences } from '../../core/text/sentences.ts';
import { contextOf } from '../testing/context.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { toldBy } from './told-by.ts';

/** Who says the last sentence of the last paragraph. */
async function sayerOf(...paragraphs: string[]): Promise<string | undefined> {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph', text }) as const);
  const { material } = await contextOf([{ text: 'A' }], { blocks });
  const block = blocks.length - 1;
  const text = sentences(paragraphs.at(-1) ?? '').at(-1)?.text ?? '';
  return toldBy(spokenLine({ block, text }), material);
}

test.each([
  ['the paragraph before', '“The lamp is old,” Ada Brand said.', '“It will burn for many more years.”'],
  ['with straight marks', '"The lamp is old," Ada Brand said.', '"It will burn for many more years."'],
  ['he or she', 'The keeper Ada Brand saw the old lamp.', '“It will burn for many more years,” she said.'],
  [
    'the same paragraph',
    'Ada Brand saw the lamp. She was glad. “It will burn for many more years,” she said.',
  ],
  ['before the mark', 'Ada Brand said: “The lamp is old. It will burn for many more years.”'],
  ['in the next sentence', '“It will burn for many more years!” Ada Brand cried. “It is old.”'],
])('who speaks is known from %s', async (_, ...paragraphs) => {
  expect(await sayerOf(...paragraphs)).toBe('Ada Brand');
});

test.each([
  [
    'somebody else is named',
    '“The lamp is old,” Ada Brand said.',
    'Tom Vane nodded. “It will burn for years.”',
  ],
  [
    'something else is told',
    '“The lamp is old,” Ada Brand said.',
    'The town agrees.',
    '“It will burn for years.”',
  ],
  ['it is no person', 'Holm Works Inc has mended the old lamp.', '“It will burn for years,” he said.'],
  ['it is somebody else', 'Ms. Brand came. Ada Brand saw the lamp.', '“It will burn for years,” he said.'],
  ['nobody spoke', 'Ada Brand saw the old lamp.', '“It will burn for many more years.”'],
])('who speaks stays open if %s', async (_, ...paragraphs) => {
  expect(await sayerOf(...paragraphs)).toBeUndefined();
});
