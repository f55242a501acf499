import type { Block } from '../core/model.ts';
import { sentences } from '../core/text/sentences.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { splitAtClauses } from './clauses.ts';
import { type Line, type ListPart, MAX_SCENE_MS, type QuotePart } from './lines.ts';
import { asSentence, narrateList, type SpokenItems } from './narrate-list.ts';
import { narrateTable } from './narrate-table.ts';

export interface BlockContext {
  readonly section: number;
  /** Index of the block in the document. */
  readonly block: number;
  readonly language: string;
  /** The last line before this block: a quote or list that it announces needs no words of ours. */
  readonly previous: Line | undefined;
  readonly maxTableRows: number;
}

/** A box beside the text, such as `Tip: …`, that a page sets as a quotation. */
const CALLOUT = /^\W{0,3}(?:tip|note|hint|warning|caution|important|info|example)\b\W{0,3}[:!]/iu;

type Spoken = Exclude<Block, { kind: 'heading' }>;

/** What is said for one block, in lines that each fit into a scene. */
export function narrateBlock(block: Spoken, context: BlockContext): Line[] {
  switch (block.kind) {
    case 'paragraph':
      return linesOf({ text: asSentence(clean(block.text)), kind: block.kind, opensBlock: true }, context);
    case 'quote':
      if (CALLOUT.test(block.text)) return narrateBlock({ kind: 'paragraph', text: block.text }, context);
      return narrateQuote(block, context);
    case 'list': {
      const items = block.items.map(clean);
      return linesOfItems(narrateList({ ...block, items }), { ...block, context });
    }
    case 'table':
      return linesOfItems(narrateTable(block, context.maxTableRows), {
        kind: 'table',
        ordered: false,
        context,
      });
    case 'verse':
      return narrateBlock({ kind: 'paragraph', text: block.lines.join(' ') }, context);
    case 'turn':
      return narrateBlock({ kind: 'paragraph', text: `${block.speaker}: ${block.text}` }, context);
    case 'callout':
      return narrateBlock({ kind: 'paragraph', text: block.text }, context);
    case 'code':
    case 'formula':
    case 'diagram':
    case 'figure':
      return [];
  }
}

function narrateQuote(quote: Extract<Block, { kind: 'quote' }>, context: BlockContext): Line[] {
  const text = clean(quote.text);
  const attribution = clean(quote.attribution ?? '').replace(/^[—–-]+\s*/u, '');
  const source: QuotePart = {
    kind: 'quote',
    block: context.block,
    text,
    ...(attribution && { attribution }),
  };
  const isAnnounced = attribution === '' || context.previous?.text.endsWith(':');
  const spoken = isAnnounced ? text : `In the words of ${attribution.replace(/[.:]$/u, '')}: ${text}`;
  return linesOf({ text: spoken, kind: 'quote', opensBlock: true, source }, context);
}

function linesOfItems(
  spoken: readonly SpokenItems[],
  list: { readonly kind: 'list' | 'table'; readonly ordered: boolean; readonly context: BlockContext },
): Line[] {
  return spoken.flatMap(({ text, items, firstNumber }, index) => {
    const source: ListPart = {
      kind: 'list',
      block: list.context.block,
      ordered: list.ordered,
      items,
      firstNumber,
    };
    return linesOf({ text, kind: list.kind, opensBlock: index === 0, source }, list.context);
  });
}

function linesOf(
  spoken: Pick<Line, 'text' | 'kind' | 'opensBlock' | 'source'>,
  context: BlockContext,
): Line[] {
  const lines: Line[] = [];
  for (const sentence of sentences(spoken.text, context.language)) {
    const pieces = splitAtClauses(sentence.text, MAX_SCENE_MS);
    pieces.forEach((text, index) => {
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      const opensBlock = spoken.opensBlock && lines.length === 0;
      lines.push({
        ...spoken,
        text,
        opensBlock,
        durationMs: estimateSpeechMs(text),
        section: context.section,
        continuesSentence: index > 0,
      });
    });
  }
  return lines;
}

function clean(text: string): string {
  return text
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
