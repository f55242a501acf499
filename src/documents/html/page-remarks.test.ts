import { expect, test } from 'vitest';
import type { Block } from '../../core/model.ts';
import { dropAuthorNote } from './page-remarks.ts';

const article = ['Pears ripen late.', 'Cut them small.', 'Boil them with honey.', 'Fill the jars.'];
const kept = (...texts: string[]) => {
  const blocks: Block[] = texts.map((text) => ({ kind: 'paragraph', text }));
  return dropAuthorNote(blocks).map((block) => (block.kind === 'paragraph' ? block.text : ''));
};

test('drops the note on the author at the end of a page', () => {
  const note = [
    'Mara is a Norland native now living in Holm with two cats.',
    'After years at sea, she bakes.',
  ];
  expect(kept(...article, ...note)).toEqual(article);
});

test('keeps what an article says about its own people', () => {
  const portrait = ['Mara Orrin ripens pears.', ...article, 'Mara is a writer in Holm.', 'She sells jam.'];
  expect(kept(...portrait)).toEqual(portrait);
  expect(kept('Ada Brand is a writer.', 'She lives in Holm.')).toHaveLength(2);
});
