import type { Block } from '../../core/model.ts';
import { titleCase } from '../title-case.ts';
import type { Chunk } from './text-chunks.ts';

type Turn = Extract<Block, { kind: 'turn' }>;
type Notation = 'capitals' | 'play' | 'line' | 'name' | 'chat' | 'nickname';

const CAPITAL_NAME = String.raw`\p{Lu}[\p{Lu}\d.'’-]*(?:[ ](?:(?:of|the|and|de|von|van)[ ])?[\p{Lu}\d][\p{Lu}\d.'’-]*){0,5}`;
const TITLE_NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ ][\p{Lu}\d][\p{L}\d.'’-]*){0,3}`;
const ASIDE = String.raw`(?:[ ]?[([][^()[\]]{1,80}[)\]])?`;
const STAMP = String.raw`\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ ])?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?[ \u202f]?(?:[AaPp]\.?[Mm]\.?)?\]?`;
const NOTATIONS: Readonly<Record<Notation, RegExp>> = {
  chat: new RegExp(String.raw`^${STAMP}[ ]?(?:[-–][ ])?([^:\n]{1,40}?):[ ](.*)$`, 'su'),
  nickname: /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]? ?)?<[@+ ]?([\w[\]\\^{}|`-]{1,30})> (.*)$/s,
  capitals: new RegExp(String.raw`^(${CAPITAL_NAME})${ASIDE}:(?=\s|$)\s*(.*)$`, 'su'),
  play: new RegExp(String.raw`^(${CAPITAL_NAME}?)${ASIDE}\.(?=[ \n]|$)\s*(.*)$`, 'su'),
  // The name is on a separate line.
  line: new RegExp(String.raw`^(${CAPITAL_NAME}(?:, ${CAPITAL_NAME}){0,3})[.:]?\n\s*(.*)$`, 'su'),
  name: new RegExp(`^(${TITLE_NAME})${ASIDE}:[ ](.*)$`, 'su'),
};
const LABELS =
  /^(?:note|notes|nb|n\.b|tip|warning|caution|important|example|examples|question|answer|todo|action|ps|p\.s|from|to|cc|bcc|subject|date|sent|title|author|figure|table|chapter|act|scene|part|present|apologies|prep time|cook time|serves|source|sources|see|summary|abstract|keywords|tel|phone|fax|email|e-mail|address|website|url|http|https|time|place|location|price|total|copyright|isbn)$/i;
const PART = /^(?:act|scene|chapter|part|book|volume|canto|end of)\b|^[IVXLC\d.]+$/i;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const LOST_MESSAGE =
  /^<?\W*(?:media omitted|(?:image|video|audio|sticker|gif|document|contact card) omitted|this message was (?:deleted|edited)|you deleted this message|missed (?:voice|video) call|null|attachment|file attached)\b/iu;
const SOUND =
  /[([](?:[^()[\]]{0,30}\b)?(?:laugh\w*|chuckl\w*|sigh\w*|pause[sd]?|silence|applause|crosstalk|inaudible|unintelligible|indiscernible|overlapping|music|cough\w*|cheer\w*|aside|within|exeunt|exit|enter\w*|off-?stage|beat|cries|crying|smil\w*|nods?)(?:\b[^()[\]]{0,60})?[)\]]/giu;

export interface TurnNotation {
  /** Whether each message is one line, as in a chat. */
  readonly isChat: boolean;
  /** The turn that a paragraph starts, if it starts one. */
  read(text: string): { readonly speaker: string; readonly text: string } | undefined;
}

/**
 * How a play, an interview, a transcript or a chat names its speakers, judged by the starts of its
 * paragraphs. `undefined` for any other text. Speakers occur repeatedly; labels such as `Note:` do not.
 */
export function turnNotationOf(beginnings: readonly string[]): TurnNotation | undefined {
  for (const notation of ['chat', 'nickname', 'capitals', 'play', 'line', 'name'] as const) {
    const speakers = new Map<string, number>();
    for (const text of beginnings) {
      const speaker = speakerIn(text, notation);
      if (speaker !== undefined) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
    }
    const turns = [...speakers.values()].reduce((sum, count) => sum + count, 0);
    const returning = [...speakers.values()].filter((count) => count > 1);
    const again = returning.reduce((sum, count) => sum + count, 0);
    const share = notation === 'name' ? 0.3 : 0.12;
    const isEnough = notation === 'name' ? again >= 4 && returning.length > 1 : again >= 2;
    if (turns >= 3 && isEnough && again >= turns * 0.4 && turns >= beginnings.length * share) {
      const known = notation === 'play' || notation === 'line' ? new Set(speakers.keys()) : undefined;
      return {
        isChat: notation === 'chat' || notation === 'nickname',
        read: (text) => readTurn(text, notation, known),
      };
    }
  }
  return undefined;
}

function speakerIn(text: string, notation: Notation): string | undefined {
  const name = NOTATIONS[notation].exec(text.slice(0, 200))?.[1]?.trim();
  if (name === undefined || LABELS.test(name) || PART.test(name)) return undefined;
  return /\p{L}/u.test(name) ? name : undefined;
}

function readTurn(
  text: string,
  notation: Notation,
  known: ReadonlySet<string> | undefined,
): { speaker: string; text: string } | undefined {
  const name = speakerIn(text, notation);
  if (name === undefined || (known !== undefined && !known.has(name))) return undefined;
  const said = NOTATIONS[notation].exec(text)?.[2] ?? '';
  const speaker = name.replace(/\s*\([^()]{1,40}\)$/, '').replace(/^From\s+(.+?)\s+to\s.*$/, '$1');
  return { speaker: /\p{Ll}/u.test(speaker) ? speaker : titleCase(speaker), text: withoutDirections(said) };
}

/** A turn as a block, or `undefined` if nothing is said in it. */
export function turnBlock(turn: { readonly speaker: string; readonly text: string }): Turn | undefined {
  const words = turn.text.replace(ADDRESS, '');
  if (LOST_MESSAGE.test(turn.text) || !/[\p{L}\p{N}]/u.test(words)) return undefined;
  return { kind: 'turn', ...turn };
}

/** The spoken words, without laughter, pauses and stage directions in brackets. */
export function withoutDirections(text: string): string {
  return text
    .replace(/\[[^[\]]{0,300}(?:\]|$)/gu, ' ')
    .replace(/\(_[^()_]{1,200}_\.?\)/gu, ' ')
    .replace(SOUND, ' ')
    .replace(/(?<=[.!?]\s+)(?:Exeunt|Exit|Re-enter|Enter)\b[^.!?]{0,80}\.?\s*$/u, ' ')
    .replace(/^\s*\(\p{Ll}[^()]{0,60}\)/u, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim();
}

const ENTRANCE = /^\s*[[(_]*(?:re-?enter|enter|exeunt|exit|manet|flourish|alarum)\b[^!?]{0,160}$/i;

/** A chunk of a play without its stage directions: lines in brackets, entrances and exits. */
export function dropDirections(chunk: Chunk): Chunk {
  const whole = chunk.lines.join(' ').trim();
  if (/^\[[^\]]*\][.\s]*$/.test(whole) || /^\(_[^()]*_\)\.?$/.test(whole)) return { ...chunk, lines: [] };
  return { ...chunk, lines: chunk.lines.filter((line) => !ENTRANCE.test(line)) };
}

/** The fewest names on separate lines in a play. Several of them must occur repeatedly. */
const MIN_NAMES_APART = 8;
const NAME_APART = new RegExp(`^${CAPITAL_NAME}(?:(?:, | and )${CAPITAL_NAME}){0,3}[.:]$`, 'u');

/** Joins a name on a separate line with the speech below it: `FARNCOMBE.` and a blank line. */
export function joinNames(chunks: readonly Chunk[]): readonly Chunk[] {
  const counts = new Map<string, number>();
  const nameIn = ({ lines }: Chunk) => {
    const name = lines.length === 1 ? (lines[0] ?? '').trim() : '';
    return NAME_APART.test(name) && !PART.test(name) ? name : undefined;
  };
  for (const name of chunks.flatMap((chunk) => nameIn(chunk) ?? []))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const returning = [...counts.values()].filter((count) => count > 1);
  if (returning.length < 2 || returning.reduce((sum, count) => sum + count, 0) < MIN_NAMES_APART)
    return chunks;
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const above = joined.at(-1);
    const name = above && nameIn(above);
    if (above && name && counts.has(name) && nameIn(chunk) === undefined)
      joined[joined.length - 1] = { ...chunk, lines: [...above.lines, ...chunk.lines] };
    else joined.push(chunk);
  }
  return joined;
}

/** Splits a chunk before each line that starts a turn. */
export function splitAtTurns(chunk: Chunk, notation: TurnNotation): Chunk[] {
  const parts: string[][] = [];
  chunk.lines.forEach((line, index) => {
    const text = [line, chunk.lines[index + 1] ?? ''].map((part) => part.trim()).join('\n');
    if (index === 0 || notation.read(text) !== undefined) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts.map((lines, index) => ({
    lines,
    blankLinesBefore: index === 0 ? chunk.blankLinesBefore : 0,
    blankLinesAfter: index === parts.length - 1 ? chunk.blankLinesAfter : 0,
  }));
}
