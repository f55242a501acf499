import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, MAX_PASSAGE_LENGTH, MAX_PASSAGES } from '../../core/model.ts';
import { numberedText, passagesNumbered, passagesOf } from './script-passages.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
function numbered(...blocks: Block[]) {
  const passages = passagesOf({ blocks });
  return { passages, text: numberedText(passages, ['The sea']) };
}

test('each block is a passage behind its number', () => {
  const list: Block = { kind: 'list', ordered: true, items: ['Rope', 'Lamp'] };
  const { text, passages } = numbered({ kind: 'heading', level: 1, text: 'Packing' }, list, paragraph('Go.'));
  expect(text).toBe('# The sea\n\n[[1]] ## Packing\n\n[[2]] 1. Rope\n2. Lamp\n\n[[3]] Go.');
  expect(passages).toEqual(['## Packing', '1. Rope\n2. Lamp', 'Go.']);
});

test('a long paragraph is cut after its sentences', () => {
  const sentence = `${'The sea is wide and deep. '.repeat(15)}`.trim();
  const { passages } = numbered(paragraph(`${sentence} ${sentence}`));
  expect(passages.length).toBeGreaterThan(1);
  for (const passage of passages) expect(passage).toMatch(/deep\.$/);
});

test('a document cannot bring numbers of its own', () => {
  const { text } = numbered(paragraph('[[2]] As [[[9]]] says, see [7].'), paragraph('Two.'));
  expect(text.match(/\[\[\d+\]\]/g)).toEqual(['[[1]]', '[[2]]']);
});

test('nothing of a document is lost, and no passage is too long', () => {
  const unit = fc.constantFrom('a', 'word', '. ', ' ', '\n', 'é', '東', '!', '[');
  const blocks = fc.array(fc.string({ unit, maxLength: 2000 }).map(paragraph), {
    minLength: 1,
    maxLength: 4,
  });
  const bare = (texts: readonly string[]) => texts.join('').replace(/\s/gu, '');
  fc.assert(
    fc.property(blocks, (some) => {
      const { passages } = numbered(...some, paragraph('End.'));
      for (const passage of passages) expect(passage.length).toBeLessThanOrEqual(MAX_PASSAGE_LENGTH);
      expect(bare(passages)).toBe(bare([...some.map((block) => (block as { text: string }).text), 'End.']));
    }),
  );
});

test('numbers that no passage has, and repeated ones, are dropped', () => {
  const passages = Array.from({ length: 30 }, (_, index) => `Passage ${index + 1}`);
  const hostile = [3, 0, -1, 31, 1.5, 3, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 7];
  expect(passagesNumbered(hostile, passages)).toEqual(['Passage 3', 'Passage 7']);
  const all = Array.from({ length: 30 }, (_, index) => index + 1);
  expect(passagesNumbered(all, passages)).toHaveLength(MAX_PASSAGES);
});
