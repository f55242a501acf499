import type { Card } from '../../core/card.ts';
import type { Table } from '../../core/model.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { splitAtClauses } from '../narrate/clauses.ts';
import type { Line } from '../narrate/lines.ts';
import type { Antecedents } from './antecedents.ts';

/** A shot as it is planned: what is said meanwhile, and from where in the narration. */
export interface PlannedShot {
  readonly visualPrompt: string;
  readonly narrationStart: number;
  readonly context?: string;
  readonly card?: Card;
  readonly block?: number;
  readonly table?: Table;
}

const MIN_SHOT_MS = 4_000;
const MAX_SHOT_MS = 10_000;
/** What was said before helps an illustrator no further back than this. */
const CONTEXT_SENTENCES = 2;
/** A card of a list is read point by point: it stays longer, but holds no more than these. */
const MAX_CARD_ITEMS = 6;
/** More cells than these are no chart. */
const MAX_TABLE_CELLS = 2_000;

interface Beat {
  readonly text: string;
  readonly start: number;
  readonly durationMs: number;
  readonly line: Line;
  /** Sentences that a card shows together have the same key. */
  readonly cardKey: string | undefined;
}

/**
 * Cuts a scene into shots of about 4 to 10 seconds, each at the start of a sentence, or of a clause when one
 * sentence is longer. The points of a list share one card, the sentences of a quotation another.
 */
export function planShots(
  spoken: readonly { readonly line: Line; readonly start: number }[],
  options: {
    readonly antecedents: Antecedents;
    /** What was said before the scene. */
    readonly before: readonly string[];
    /** The title of a line's section. */
    titleOf(line: Line): string | undefined;
    /** All titles above a line, the nearest first. */
    titlesAbove(line: Line): readonly string[];
  },
): PlannedShot[] {
  const groups: Beat[][] = [];
  const beats = withLeadIns(spoken.flatMap(beatsOf));
  for (const beat of beats) {
    const group = groups.at(-1);
    if (group && belongsTo(group, beat, cardCapacity(beats, beat))) group.push(beat);
    else groups.push([beat]);
  }
  joinScrap(groups);
  const said = [...options.before];
  return groups.map((group) => {
    const texts = group.map(({ text }) => text);
    const line = group[0]?.line;
    const card = cardOf(group, line && options.titleOf(line));
    const titles = line ? options.titlesAbove(line) : [];
    const context = [...said.slice(-CONTEXT_SENTENCES).reverse(), ...titles].join('\n');
    said.push(...texts);
    return {
      visualPrompt: options.antecedents.resolve(texts),
      narrationStart: group[0]?.start ?? 0,
      ...(context && { context }),
      ...(card && { card }),
      ...(line && { block: line.block }),
      ...tableOf(line),
    };
  });
}

/** A chart has all values of its table, or none: a table that is larger is for reading. */
function tableOf(line: Line | undefined): { readonly table?: Table } {
  const table = line?.table;
  const cells = table === undefined ? 0 : table.rows.length * Math.max(1, table.header.length);
  return table === undefined || cells > MAX_TABLE_CELLS ? {} : { table };
}

/** “You will need:” is seen with the list that it announces. */
function withLeadIns(beats: readonly Beat[]): Beat[] {
  return beats.map((beat, index) => {
    const next = beats[index + 1];
    const announces = beat.cardKey === undefined && beat.text.endsWith(':') && beat.durationMs < MIN_SHOT_MS;
    return announces && next?.line.source?.kind === 'list' ? { ...beat, cardKey: next.cardKey } : beat;
  });
}

function cardKeyOf({ source, table, block }: Line): string | undefined {
  if (source) return `${source.kind} ${source.block}`;
  return table ? `table ${block}` : undefined;
}

function beatsOf({ line, start }: { readonly line: Line; readonly start: number }): Beat[] {
  const cardKey = cardKeyOf(line);
  if (cardKey !== undefined || line.durationMs <= MAX_SHOT_MS) {
    return [{ text: line.text, start, durationMs: line.durationMs, line, cardKey }];
  }
  let offset = 0;
  return splitAtClauses(line.text, { maxMs: MAX_SHOT_MS }).map(({ text }) => {
    offset = line.text.indexOf(text, offset);
    const beat = { text, start: start + offset, durationMs: estimateSpeechMs(text), line, cardKey };
    offset += text.length;
    return beat;
  });
}

/** Cards of one list hold about as many items each, not six and then one. */
function cardCapacity(beats: readonly Beat[], beat: Beat): number {
  const count = itemCount(beats.filter(({ cardKey }) => cardKey === beat.cardKey));
  return Math.ceil(count / Math.max(1, Math.ceil(count / MAX_CARD_ITEMS)));
}

function belongsTo(group: readonly Beat[], beat: Beat, capacity: number): boolean {
  const last = group.at(-1);
  if (last?.cardKey !== beat.cardKey) return false;
  if (beat.cardKey !== undefined) return itemCount(group) + itemCount([beat]) <= capacity;
  const durationMs = total(group);
  const topicMovesOn = beat.line.opensBlock && beat.line !== last?.line;
  if (topicMovesOn && durationMs >= MIN_SHOT_MS) return false;
  return durationMs < MIN_SHOT_MS || durationMs + beat.durationMs <= (MIN_SHOT_MS + MAX_SHOT_MS) / 2;
}

/** A last shot of a moment would flash by. */
function joinScrap(groups: Beat[][]): void {
  const [before, last] = groups.slice(-2);
  if (!before || !last || last[0]?.cardKey !== before[0]?.cardKey || last[0]?.cardKey !== undefined) return;
  if (total(last) < MIN_SHOT_MS / 1.5 && total(before) + total(last) <= MAX_SHOT_MS * 1.2) {
    groups.splice(-2, 2, [...before, ...last]);
  }
}

function total(group: readonly Beat[]): number {
  return group.reduce((sum, beat) => sum + beat.durationMs, 0);
}

function itemCount(group: readonly Beat[]): number {
  return group.reduce(
    (sum, { line }) => sum + (line.source?.kind === 'list' ? line.source.items.length : 0),
    0,
  );
}

function cardOf(group: readonly Beat[], heading: string | undefined): Card | undefined {
  const source = group.find(({ line }) => line.source)?.line.source;
  if (source === undefined) return undefined;
  if (source.kind === 'quote') {
    const { text, attribution } = source;
    return { kind: 'quote', text, ...(attribution !== undefined && { attribution }) };
  }
  const parts = group.flatMap(({ line }) => (line.source?.kind === 'list' ? [line.source] : []));
  const items = [...new Set(parts)].flatMap((part) => part.items);
  if (items.length === 0) return undefined;
  // A card numbers its items from 1: one that begins later shows no wrong numbers.
  const ordered = source.ordered && parts.find((part) => part.items.length > 0)?.firstNumber === 1;
  return { kind: 'list', ordered, items, ...(heading && { heading }) };
}
