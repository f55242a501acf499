import type { ComparisonCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { currencyOf, measureOf, NO_TITLE, UNCERTAIN } from './change-cards.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

const MAX_TITLE_WORDS = 9;
const MAX_LABEL_WORDS = 7;
/** Longer than usual, because both values are shown while the sentence is spoken. */
const MAX_MS = 13_000;
const AGAINST = String.raw`,?\s(?:(?:as )?compared (?:with|to)|as opposed to|versus|vs\.?|against|while|whereas)\s(?:(?:only|just)\s)?`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d`;

/** Two values of one measure, for two groups or places, that one sentence sets side by side. */
export function comparedCards({ scene, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    if (!at || line.table || line.source?.kind === 'quote' || line.kind === 'verse' || line.continuesSentence)
      return [];
    const card = comparedIn(line.text, reader);
    return card ? [{ card, value: VALUES.comparison, ...at, maxMs: MAX_MS }] : [];
  });
}

export function comparedIn(sentence: string, reader: Reader): ComparisonCard | undefined {
  const text = withoutLead(sentence).replace(
    /,?\s(?:according to [^,]+|[^,]{3,40}\s(?:said|found|reported))[.]$/u,
    '.',
  );
  const [one, other, third] = findQuantities(text);
  if (!one || !other || third || UNCERTAIN.test(text) || !isOneMeasure(one, other)) return undefined;
  const twice = sameOfBoth({ text, one, other });
  if (twice) return twice;
  const joint = new RegExp(`${AGAINST}$`, 'u').exec(text.slice(one.end, other.fullStart));
  if (!joint) return undefined;
  const between = text.slice(one.end, one.end + joint.index);
  const opening = text.slice(0, one.fullStart);
  const after = text.slice(other.end).replace(/[.!]$/u, '');
  return (
    sharesOf({ opening, between, after, one, other }, reader) ??
    levelsOf({ opening, between, after, one, other })
  );
}

/** `The price of a lamp was $40, while the price of a wick was $3.`: the same measure, named twice. */
function sameOfBoth({
  text,
  one,
  other,
}: {
  readonly text: string;
  readonly one: Quantity;
  readonly other: Quantity;
}) {
  const first = OF_ONE.exec(text.slice(0, one.fullStart))?.groups;
  const second = OF_OTHER.exec(text.slice(one.end, other.fullStart))?.groups;
  const isEnd = /^[.!]?$/u.test(text.slice(other.end).trim());
  if (!first || !second || !isEnd || first.what?.toLowerCase() !== second.what?.toLowerCase())
    return undefined;
  return cardOf(first.what ?? '', [first.whose ?? '', second.whose ?? ''], [one, other]);
}

const WAS = '(?:is|was|are|were|averaged|reached|stood at)';
const OF_ONE = new RegExp(
  String.raw`^The\s(?<what>\p{L}[^,;:()]*?)\s(?:of|for|in|among)\s(?<whose>[^,;:()]{3,60})\s${WAS}\s$`,
  'u',
);
const OF_OTHER = new RegExp(
  String.raw`^,?\s(?:while|whereas|and|but)\s(?:the|that|its)\s(?<what>\p{L}[^,;:()]*?)\s(?:of|for|in|among)\s(?<whose>[^,;:()]{3,60})\s${WAS}\s$`,
  'u',
);

interface Parts {
  readonly opening: string;
  readonly between: string;
  readonly after: string;
  readonly one: Quantity;
  readonly other: Quantity;
}

/** `45 % of women read every day, compared with 31 % of men.`: what both do is the title. */
function sharesOf(
  { opening, between, after, one, other }: Parts,
  reader: Reader,
): ComparisonCard | undefined {
  if (one.kind !== 'percent' || !/^(?:In\s\d{4},\s|Overall,\s)?$/u.test(opening)) return undefined;
  const whose = GROUP.exec(between)?.groups?.rest;
  const others = GROUP.exec(after)?.groups?.rest;
  if (whose === undefined || others === undefined) return undefined;
  const words = reader.read(whose);
  const verb = words.find(({ tag, lower }) => /^(?:VERB|AUX)$/u.test(tag) && !/ing$/u.test(lower));
  if (verb === undefined || verb.start < 2) return undefined;
  const year = /\d{4}/u.exec(opening)?.[0];
  const does = whose.slice(verb.start).trim();
  return cardOf(
    `${does}${year === undefined ? '' : ` in ${year}`}`,
    [whose.slice(0, verb.start), others],
    [one, other],
  );
}

const GROUP = /^\sof\s(?:the\s|all\s)?(?<rest>\p{L}[^,;:()]*)$/u;

/** `The average rent in Holm was $900, compared with $700 in Tarn.` */
function levelsOf({ opening, between, after, one, other }: Parts): ComparisonCard | undefined {
  const { what, first } = LEVEL.exec(opening)?.groups ?? {};
  const second = AT.exec(after)?.groups?.where;
  if (what === undefined || second === undefined || !/^(?:\sin\s\d{4})?$/u.test(between)) return undefined;
  const years = [YEAR_OF.exec(between)?.[1], YEAR_OF.exec(after)?.[1]];
  // Once in 2019, and once in another place: two bases.
  if (years.some((year) => year !== undefined)) {
    const [before, now] = [years[1], years[0]];
    if (before === undefined || now === undefined || Number(before) >= Number(now)) return undefined;
    const where = first === undefined ? '' : ` in ${first}`;
    return cardOf(`${what}${where}`, [before, now], [other, one], 'before-after');
  }
  return first === undefined ? undefined : cardOf(what, [first, second], [one, other]);
}

const LEVEL =
  /^(?:The\s)?(?<what>\p{L}[^,;:()]*?)(?:\s(?:in|for|of|among)\s(?:the\s)?(?<first>[\p{L}’' -]{2,32}))?\s(?:is|was|are|were|averaged|averages|stood at|stands at|reached|amounted to)\s$/u;
const AT = /^\s(?:in|for|of|among)\s(?:the\s)?(?<where>[\p{L}\d’' -]{2,32})$/u;
const YEAR_OF = new RegExp(String.raw`^\sin\s(${YEAR})$`, 'u');

function cardOf(
  title: string,
  labels: readonly [string, string],
  [one, other]: readonly [Quantity, Quantity],
  form: ComparisonCard['form'] = 'side-by-side',
): ComparisonCard | undefined {
  const [first, second] = labels.map((label) =>
    capitalised(label.trim().replace(/^(?:the|all|an?)\s/iu, '')),
  );
  if (first === undefined || second === undefined || first.toLowerCase() === second.toLowerCase())
    return undefined;
  const isNamed = [first, second].every(
    (label) =>
      countWords(label) <= MAX_LABEL_WORDS &&
      !/^(?:those|them|it|others?|that|this|the rest)\b/iu.test(label),
  );
  const shown = capitalised(title.trim());
  if (!isNamed || countWords(shown) > MAX_TITLE_WORDS || NO_TITLE.test(shown)) return undefined;
  return {
    kind: 'comparison',
    form,
    title: shown,
    ...measureOf(one),
    sides: [
      { label: first, value: one.value },
      { label: second, value: other.value },
    ],
  };
}

function isOneMeasure(one: Quantity, other: Quantity): boolean {
  const isSame = one.kind === other.kind && one.unit === other.unit && currencyOf(one) === currencyOf(other);
  const isPlain =
    !one.isRange && !other.isRange && !one.isBound && !other.isBound && one.value >= 0 && other.value >= 0;
  return isSame && isPlain && one.kind !== 'count';
}
