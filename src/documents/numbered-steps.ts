import type { Block } from '../core/model.ts';

/** A line that only numbers the step below it: `Step 3`, `Step 3:`. */
const MARKER = /^(?:step|schritt|paso|étape|passo) (\d{1,2}) ?[.:–—-]?$/iu;

interface Marked {
  /** Where the marker stands among the blocks. */
  readonly at: number;
  readonly number: number;
}

/**
 * Gives the number of a step back to the step. Guides often set `Step 3` on a line of its own: such steps become the
 * items of a numbered list, or paragraphs that begin with it if pictures stand between them.
 */
export function joinSteps(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let at = 0;
  for (const run of runsOf(blocks)) {
    const first = run[0];
    if (!first) continue;
    const end = endOfRun(blocks, run);
    joined.push(...blocks.slice(at, first.at));
    joined.push(...(asList(blocks, run, end) ?? asParagraphs(blocks, run, end)));
    at = end;
  }
  return at === 0 ? blocks : [...joined, ...blocks.slice(at)];
}

/** Markers that count from one, each with a paragraph below it. */
function runsOf(blocks: readonly Block[]): Marked[][] {
  const runs: Marked[][] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const number = Number(MARKER.exec(block.text.trim())?.[1]);
    if (!(number > 0) || blocks[at + 1]?.kind !== 'paragraph') continue;
    const last = runs.at(-1);
    if (number === 1) runs.push([{ at, number }]);
    else if (last?.at(-1)?.number === number - 1) last.push({ at, number });
  }
  return runs.filter((run) => run.length > 1);
}

/** The last step is one paragraph: what follows it may be about the whole. */
function endOfRun(blocks: readonly Block[], run: readonly Marked[]): number {
  return Math.min((run.at(-1)?.at ?? 0) + 2, blocks.length);
}

function asList(blocks: readonly Block[], run: readonly Marked[], end: number): Block[] | undefined {
  const items = run.map(({ at }, step) =>
    blocks
      .slice(at + 1, run[step + 1]?.at ?? end)
      .map((block) => (block.kind === 'paragraph' ? block.text : undefined)),
  );
  if (items.some((texts) => texts.includes(undefined))) return undefined;
  return [{ kind: 'list', ordered: true, items: items.map((texts) => texts.join(' ')) }];
}

function asParagraphs(blocks: readonly Block[], run: readonly Marked[], end: number): Block[] {
  const markers = new Set(run.map(({ at }) => at));
  return blocks.slice(run[0]?.at, end).flatMap((block, offset): Block[] => {
    const at = (run[0]?.at ?? 0) + offset;
    if (markers.has(at)) return [];
    const marker = blocks[at - 1];
    if (block.kind !== 'paragraph' || !markers.has(at - 1) || !marker || !('text' in marker)) return [block];
    return [{ ...block, text: `${marker.text.trim().replace(/ ?[.:–—-]$/u, '')}: ${block.text}` }];
  });
}
