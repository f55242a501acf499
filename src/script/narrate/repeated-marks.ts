import type { Block } from '../../core/model.ts';

/** `… eating (6).`, `… of hunger (4, 5).`: the numbers of sources, in a list that listeners do not have. */
const CITATION = /(?<=[\p{L}\d%”"’)])\s?\((\d{1,3}(?:(?:,\s?|[–-])\d{1,3}){0,6})\)(?=\s*[.,;:]|\s*$)/gu;
/** The label of a box, whose punctuation was its type: `Summary Protein keeps you full.` */
const LABEL = /^(?:summary|bottom line|(?:key )?takeaways?)\s+(?=[\p{Lu}“])/iu;
/** Fewer could be ages, scores or the items of a list. */
const MIN_CITATIONS = 4;
const MIN_LABELS = 2;

/** Removes what only its repetition shows to be no part of the sentences: numbers of sources, and labels of boxes. */
export function withoutRepeatedMarks(blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.flatMap((block) => (isProse(block) ? [block.text] : []));
  const cites = areCitations(
    texts.flatMap((text) => [...text.matchAll(CITATION)].map(([, list = '']) => list)),
  );
  const isLabelled = texts.filter((text) => LABEL.test(text)).length >= MIN_LABELS;
  if (!cites && !isLabelled) return blocks;
  return blocks.map((block) => {
    if (!isProse(block)) return block;
    const text = cites ? block.text.replace(CITATION, '') : block.text;
    return { ...block, text: isLabelled ? text.replace(LABEL, '') : text };
  });
}

/** Sources are numbered from 1, and most of them are named somewhere. Ages and years are not. */
function areCitations(lists: readonly string[]): boolean {
  if (lists.length < MIN_CITATIONS) return false;
  const numbers = new Set(lists.flatMap((list) => (list.match(/\d+/gu) ?? []).map(Number)));
  return numbers.size >= MIN_CITATIONS && numbers.size * 2 >= Math.max(...numbers);
}

function isProse(block: Block): block is Extract<Block, { kind: 'paragraph' | 'quote' }> {
  return block.kind === 'paragraph' || block.kind === 'quote';
}
