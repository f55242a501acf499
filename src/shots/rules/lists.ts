import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, runsOf, type SceneContext } from '../context.ts';
import { countWords } from '../words/reading.ts';

/** The limits of what can be read at a glance. */
const MAX_ITEMS = 6;
const MAX_ITEM_LENGTH = 60;
const MAX_ITEM_WORDS = 10;
/** The limits of a point on two lines. A card holds four of them. */
export const LONG_ITEM = { words: 16, length: 96, perCard: 4 } as const;
/** Points appear one by one, so a list may be shown longer than other shots. */
const MAX_LIST_MS = 17_000;

/** Cards for the document's lists. Each point is shown whole, or up to its own colon or dash. */
export function listCards(context: SceneContext): Candidate[] {
  const { scene, beats, material } = context;
  const runs = runsOf(context, ({ source, table }) =>
    source?.kind === 'list' && !table && source.items.length > 0 ? source.block : undefined,
  );
  return runs.flatMap(({ first, last }): Candidate[] => {
    const lines = scene.lines.slice(first, last + 1).map((line, at) => ({ line, index: first + at }));
    const told = lines.map(({ line }) => (line.source?.kind === 'list' ? line.source.items : []));
    // `add — adds a lamp`: all points of a list are shown whole, or none.
    const isCut = told.flat().some(isCutAtDash);
    const points = told.map((items) => pointsOf(items, isCut));
    const heading = headingFor(context, first);
    return partsOf(
      points,
      lines.map(({ line }) => estimateSpeechMs(line.text, material.language)),
    ).flatMap(({ from, to }): Candidate[] => {
      const items = points.slice(from, to + 1).flatMap((own) => own ?? []);
      const [start, end] = [lines[from], lines[to]];
      if (!start || !end || items.length < 2 || new Set(items).size < items.length) return [];
      const source = start.line.source;
      const isNumbered = source?.kind === 'list' && source.ordered && source.firstNumber === 1;
      const own = material.headingsOf(start.line.section)[0];
      const shown = heading ?? own;
      const begin = beatsOfLine(beats, announcedBy(context, start.index))?.from;
      const finish = beatsOfLine(beats, end.index)?.to;
      if (begin === undefined || finish === undefined) return [];
      return [
        {
          card: { kind: 'list', ordered: isNumbered, items, ...(shown && { heading: shown }) },
          value: VALUES.list,
          from: begin,
          to: finish,
          group: `list ${source?.block}`,
          maxMs: MAX_LIST_MS,
        },
      ];
    });
  });
}

const MAX_LEAD_MS = 7_000;

/** Includes the sentence before the list if it ends in a colon. */
function announcedBy({ scene, material: { language } }: SceneContext, first: number): number {
  const before = scene.lines[first - 1];
  const isLead =
    before?.text.endsWith(':') &&
    before.source === undefined &&
    estimateSpeechMs(before.text, language) < MAX_LEAD_MS;
  return isLead ? first - 1 : first;
}

/** An introduction such as `You will need:` says more about the points than the chapter's title. */
function headingFor({ scene }: SceneContext, first: number): string | undefined {
  const lead = scene.lines[first - 1];
  if (!lead?.text.endsWith(':') || lead.source) return undefined;
  const text = lead.text.slice(0, -1).trim();
  return countWords(text) <= 7 && text.length <= 48 && !/[.!?:;]/u.test(text) ? text : undefined;
}

/** The points of one line as they are shown, or `undefined` if one of them is too long. */
function pointsOf(items: readonly string[], isCut: boolean): string[] | undefined {
  const points = items.map((item) => (isCut ? (leadOf(wholeOf(item)) ?? pointOf(item)) : pointOf(item)));
  return points.every((point) => point !== undefined) ? points : undefined;
}

function wholeOf(item: string): string {
  return item
    .trim()
    .replace(/[.;,]?(?:\s(?:and|or))?$/u, '')
    .replace(/[.;,]$/u, '');
}

function isCutAtDash(item: string): boolean {
  const point = pointOf(item);
  return point !== undefined && point !== wholeOf(item);
}

/** What stands before the colon or the dash of a point. */
function leadOf(whole: string): string | undefined {
  const lead = /^(?<lead>[^:—–]{2,60}?)(?::\s|\s[—–-]\s|—)/u.exec(whole)?.groups?.lead?.trim();
  // `Add it (20 - 25 g)`
  const isInBrackets = /\([^()]*$/u.test(lead ?? '');
  return lead !== undefined && !isInBrackets && isShort(lead) && !/[.!?]/u.test(lead) ? lead : undefined;
}

function pointOf(item: string): string | undefined {
  const whole = wholeOf(item);
  // `Q1`, `2.3`: a label does not say what it stands for.
  if (/^(?:\p{Lu}{0,2}\d{1,3}(?:\.\d{1,2})*|\p{Lu}|[IVX]+)$/u.test(whole)) return undefined;
  // `Advantages:` announces points that are not on the card.
  if (whole.endsWith(':')) return undefined;
  if (isShort(whole)) return whole;
  const lead = leadOf(whole);
  if (lead !== undefined) return lead;
  const isOneSentence = !/[.!?]\s/u.test(whole);
  return isOneSentence && whole.length <= LONG_ITEM.length && countWords(whole) <= LONG_ITEM.words
    ? whole
    : undefined;
}

function isShort(text: string): boolean {
  return text.length <= MAX_ITEM_LENGTH && countWords(text) <= MAX_ITEM_WORDS;
}

/**
 * Divides a long list into cards with about the same number of points, so that none has only one or is shown
 * too long.
 */
function partsOf(
  points: readonly (readonly string[] | undefined)[],
  durations: readonly number[],
): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let start = 0; start < points.length; start++) {
    if (points[start] === undefined) continue;
    let end = start;
    while (points[end + 1] !== undefined) end += 1;
    const count = points.slice(start, end + 1).reduce((sum, own) => sum + (own?.length ?? 0), 0);
    const totalMs = durations.slice(start, end + 1).reduce((sum, own) => sum + own, 0);
    const cards = Math.max(Math.ceil(count / MAX_ITEMS), Math.ceil(totalMs / MAX_LIST_MS));
    const perCard = Math.ceil(count / cards);
    let from = start;
    let held = 0;
    for (let at = start; at <= end; at++) {
      const own = points[at]?.length ?? 0;
      if (at > from && held + own > perCard) {
        parts.push({ from, to: at - 1 });
        from = at;
        held = 0;
      }
      held += own;
    }
    parts.push({ from, to: end });
    start = end;
  }
  return parts;
}
