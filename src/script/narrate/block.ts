import type { Block } from '../../core/model.ts';
import { splitAtClauses } from '../../core/text/clauses.ts';
import { withoutDateline, withoutFirstDateline } from '../../core/text/dateline.ts';
import { sentences } from '../../core/text/sentences.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Line, type ListPart, MAX_SCENE_MS, MAX_SENTENCE_WORDS, type QuotePart } from './lines.ts';
import { asSentence, narrateList, type SpokenItems } from './list.ts';
import { phrasesOf } from './phrases.ts';
import { withoutOpeningReference, withoutReferences } from './references.ts';
import { narrateTable } from './table.ts';
import { narrateStanza, narrateTurn } from './voices.ts';

export interface BlockContext {
  readonly section: number;
  /** Index of the block in the document. */
  readonly block: number;
  readonly language: string;
  /** The last line before this block. If it announces a quote or list, no introduction has to be added. */
  readonly previous: Line | undefined;
  /** The heading directly above the block. */
  readonly heading: string | undefined;
  /** The speaker of the previous block if it was a turn. */
  readonly previousSpeaker: string | undefined;
  readonly maxTableRows: number;
  readonly maxListItems: number;
  /** Shortens a sentence that is too long. Absent if everything is narrated. */
  readonly shorten?: ((sentence: string) => string) | undefined;
}

/** A callout such as `Tip: …`, which some pages mark up as a quotation. */
const CALLOUT = /^\W{0,3}(?:tip|note|hint|warning|caution|important|info|example)\b\W{0,3}[:!]/iu;
/** A line that contains only an address, with or without a label: `Recording: https://…`. */
const BARE_ADDRESS = /^(?:[\p{L}\p{N}.’' -]{1,40}:\s*)?\W{0,3}(?:(?:https?|ftp):\/\/|www\.)\S+\W{0,3}$/iu;

/** A longer heading is not spoken as a label. */
const MAX_LABEL_WORDS = 5;
const MAX_ANSWER_WORDS = 2;

type Spoken = Exclude<Block, { kind: 'heading' }>;
type Words = Pick<Line, 'text' | 'kind' | 'opensBlock' | 'source' | 'table'>;

/** The narration of one block, in lines that each fit into a scene. */
export function narrateBlock(block: Spoken, context: BlockContext): Line[] {
  switch (block.kind) {
    case 'paragraph': {
      // Without letters, it is an axis label or a page number that makes no sense when spoken.
      if (!/\p{L}/u.test(block.text)) return [];
      const own = plain(block.text);
      const told = context.previous === undefined ? withoutFirstDateline(own) : withoutDateline(own, false);
      const text = answered(asSentence(told), context);
      return linesOf({ text, kind: block.kind, opensBlock: true }, context);
    }
    case 'quote':
      if (CALLOUT.test(block.text))
        return narrateBlock({ kind: 'callout', label: '', text: block.text }, context);
      return narrateQuote(block, context);
    case 'list': {
      const items = block.items
        .slice(0, context.maxListItems)
        .map(plain)
        .filter((item) => !BARE_ADDRESS.test(item));
      const options = { kind: block.kind, ordered: block.ordered, context };
      const spoken = narrateList({ ...block, items }, context.language);
      return linesOfItems(led(spoken, context), options);
    }
    case 'table': {
      const isAnnounced = context.previous?.text.endsWith(':') === true;
      const spoken = narrateTable(block, {
        maxRows: context.maxTableRows,
        isAnnounced,
        language: context.language,
      });
      return linesOfItems(spoken, { kind: 'table', ordered: false, context }).map((line) => ({
        ...line,
        table: block,
      }));
    }
    case 'verse':
      return narrateStanza(block.lines.map(clean), context.language).map((stanza, index) =>
        lineOf({ text: stanza, kind: 'verse', opensBlock: index === 0 }, context),
      );
    case 'turn': {
      const text = narrateTurn(
        { speaker: clean(block.speaker), text: plain(block.text) },
        { previousSpeaker: context.previousSpeaker, language: context.language },
      );
      return linesOf({ text: asSentence(text), kind: block.kind, opensBlock: true }, context);
    }
    case 'callout':
      return linesOf({ text: asSentence(plain(block.text)), kind: block.kind, opensBlock: true }, context);
    case 'code':
    case 'formula':
    case 'diagram':
    case 'figure':
      return [];
  }
}

/** A list without an introduction starts with its heading: `The keeper: Climbs 212 steps. …` */
function led(spoken: readonly SpokenItems[], { previous, heading }: BlockContext): readonly SpokenItems[] {
  const [first, ...rest] = spoken;
  if (first === undefined || previous?.text.endsWith(':')) return spoken;
  const label = first.items.length > 1 ? labelOf(heading) : undefined;
  const text = label === undefined ? begun(first.text) : `${label}: ${first.text}`;
  return [{ ...first, text }, ...rest];
}

/** `None.` makes no sense without the heading it answers: `Any other business: None.` */
function answered(text: string, { previous, heading }: BlockContext): string {
  const label = previous === undefined && text.split(/\s+/u).length <= MAX_ANSWER_WORDS && labelOf(heading);
  return label ? `${label}: ${text}` : text;
}

/** A short heading in the form in which it is spoken before its text. */
function labelOf(heading: string | undefined): string | undefined {
  const label = heading?.replace(/(?<=\p{L})[.:]$/u, '') ?? '';
  const isShort = label.split(/\s+/u).length <= MAX_LABEL_WORDS && !/[!?]$/u.test(label);
  return isShort && /\p{L}\.?\p{L}/u.test(label) ? label : undefined;
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
  const spoken = isAnnounced
    ? text
    : `${phrasesOf(context.language).inTheWordsOf(attribution.replace(/[.:]$/u, ''))}: ${text}`;
  return linesOf({ text: asSentence(spoken), kind: 'quote', opensBlock: true, source }, context);
}

function linesOfItems(
  spoken: readonly SpokenItems[],
  list: { readonly kind: 'list' | 'table'; readonly ordered: boolean; readonly context: BlockContext },
): Line[] {
  const showsItems = spoken.some(({ items }) => items.length > 0);
  return spoken.flatMap(({ text, items, firstNumber }, index) => {
    const source: ListPart = {
      kind: 'list',
      block: list.context.block,
      ordered: list.ordered,
      items,
      firstNumber,
    };
    const words = { text, kind: list.kind, opensBlock: index === 0 };
    return linesOf(showsItems ? { ...words, source } : words, list.context);
  });
}

function linesOf(spoken: Words, context: BlockContext): Line[] {
  const lines: Line[] = [];
  for (const sentence of sentences(spoken.text, context.language)) {
    const said = withoutOpeningReference(sentence.text);
    const whole = spoken.kind === 'paragraph' ? (context.shorten?.(said) ?? said) : said;
    if (BARE_ADDRESS.test(whole)) continue;
    const pieces = splitAtClauses(whole, {
      maxMs: MAX_SCENE_MS,
      maxWords: MAX_SENTENCE_WORDS,
      language: context.language,
    });
    pieces.forEach(({ text, standsAlone }, index) => {
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      const isLast = index === pieces.length - 1;
      lines.push({
        ...lineOf({ ...spoken, text, opensBlock: spoken.opensBlock && lines.length === 0 }, context),
        continuesSentence: index > 0,
        ending: isLast ? 'sentence' : standsAlone ? 'clause' : 'open',
      });
    });
  }
  return lines;
}

function lineOf(words: Words, { section, block, language }: BlockContext): Line {
  return {
    ...words,
    durationMs: estimateSpeechMs(words.text, language),
    section,
    block,
    continuesSentence: false,
    ending: 'sentence',
  };
}

/**
 * Capitalises the first letter unless the first word is a command or a lower-case name: `git-log shows …`.
 */
function begun(text: string): string {
  return text.replace(/^\p{Ll}(?=[\p{Ll}'’]*[\s,])/u, (letter) => letter.toUpperCase());
}

/** The text as it is spoken: on one line, without references to other places. */
function plain(text: string): string {
  return withoutReferences(withoutLooseQuote(withoutRules(clean(text))));
}

/** `Prep time: 15 min | Cook time: 20 min | Serves: 4` becomes a list. A type of code, as in `Box<T | null>`, does not. */
function withoutRules(text: string): string {
  const parts = text.split(' | ');
  const isRow = parts.length > 2 && parts.every((part) => part.length <= MAX_ROW_PART && !/</u.test(part));
  return isRow ? parts.join('; ') : text;
}

const MAX_ROW_PART = 60;

/** Removes the opening mark of a quotation that continues in the next paragraph. */
function withoutLooseQuote(text: string): string {
  const isLoose = /^(?:"[^"]*|“[^“”]*)$/u.test(text);
  return isLoose ? text.slice(1) : text;
}

/** Puts the text on one line, and removes a second full stop left by a note or a link. */
function clean(text: string): string {
  return text
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{L}\d)]{2})\.\.(?=\s|$)/gu, '.')
    .trim();
}
