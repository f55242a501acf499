import { describe, expect, test } from 'vitest';
import type { Block } from '../core/model.ts';
import { blockText } from './block-text.ts';
import type { DocumentReader } from './document-reader.ts';

/** The words that the sample of every format contains, in this order and structure. */
export const LIGHTHOUSE = {
  heading: 'The Keeper',
  story: 'A keeper lived on the rock, far out at sea, and he lit the lamp every night of the year.',
  items: ['oil for the lamp', 'bread for the keeper'],
  ending: 'He is there still, they say, and the lamp has never gone out.',
} as const;

/** The contract suite of every reader. `sample` creates {@link LIGHTHOUSE} in the reader's format. */
export function describeDocumentReader(name: string, reader: DocumentReader, sample: () => Uint8Array): void {
  describe(`the ${name} reader`, () => {
    const read = async () => (await reader.read({ bytes: sample(), name: 'lighthouse' })).blocks;

    test('finds headings, paragraphs and lists in reading order', async () => {
      const told = (await read()).filter((block) => block.kind !== 'figure');
      const blocks = told.map((block) => ({ kind: block.kind, text: blockText(block) }));
      expect(blocks).toEqual([
        { kind: 'heading', text: LIGHTHOUSE.heading },
        { kind: 'paragraph', text: LIGHTHOUSE.story },
        { kind: 'list', text: LIGHTHOUSE.items.join('\n') },
        { kind: 'paragraph', text: LIGHTHOUSE.ending },
      ]);
    });

    test('returns the same blocks each time and does not change the bytes', async () => {
      const bytes = sample();
      const copy = bytes.slice();
      const factsOf = async () => {
        const { openPicture: _, ...facts } = await reader.read({ bytes, name: 'lighthouse' });
        return facts;
      };
      const first = await factsOf();
      expect(bytes).toEqual(copy);
      expect(await factsOf()).toEqual(first);
    });

    test('reads a document that is truncated anywhere, or rejects it', async () => {
      const bytes = sample();
      for (const share of [0.1, 0.5, 0.9]) {
        const outcome = await reader
          .read({ bytes: bytes.slice(0, bytes.length * share), name: 'lighthouse' })
          .catch((error: unknown) => error);
        if (!(outcome instanceof Error)) expectClean((outcome as { blocks: Block[] }).blocks);
      }
    });

    test('returns clean text: on one line, with single spaces and no invisible characters', async () =>
      expectClean(await read()));
  });
}

function expectClean(blocks: readonly Block[]): void {
  for (const line of blocks.flatMap((block) => blockText(block).split('\n'))) {
    expect(line).toBe(line.trim());
    expect(line).not.toMatch(/\s{2}|[^\S ]|\p{Cc}|\u00ad|\u200b/u);
  }
}
