import type { ComparisonCard, PartCard } from '../../core/card.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { withoutLead } from '../words/clauses.ts';
import { countWords } from '../words/reading.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

const MAX_TITLE_WORDS = 8;
const MAX_LABEL_WORDS = 9;
const MAX_WHOLE = 400;
const CHANGES =
  /\s(?:has |have |had )?(?:(?:rose|risen|grew|grown|increased|climbed|jumped|soared|expanded|improved|went|gone|fell|fallen|dropped|declined|decreased|plunged|shrank|shrunk|sank|slipped|changed|moved)(?:\s(?:sharply|slightly|steadily|slowly|up|down))?)\s(?=from\s)/u;
const YEAR = String.raw`(?:1[5-9]|20|21)\d\d`;
const UNCERTAIN =
  /\b(?:not|never|if|would|could|might|may|should|expect\w*|forecast\w*|plan\w*|target\w*|will)\b|n[’']t\b/iu;

/** One measure at two times, and some of a counted whole, in one sentence. */
export function changeCards({ scene, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.table || line.source?.kind === 'quote' || line.kind === 'verse' || line.continuesSentence)
      return [];
    const at = beatsOfLine(beats, lineIndex);
    if (!at) return [];
    const change = changeOf(line.text);
    const part = partOf(line.text);
    return [
      ...(change ? [{ card: change, value: VALUES.comparison, ...at }] : []),
      ...(part ? [{ card: part, value: VALUES.part, ...at }] : []),
    ];
  });
}

/** `Revenue rose from $4.1 million in 2021 to $5.3 million in 2024.` */
export function changeOf(sentence: string): ComparisonCard | undefined {
  const text = withoutLead(sentence);
  const verb = CHANGES.exec(text);
  if (!verb || UNCERTAIN.test(text)) return undefined;
  const title = text
    .slice(0, verb.index)
    .replace(/^The\s/u, '')
    .trim();
  if (
    countWords(title) > MAX_TITLE_WORDS ||
    /^(?:It|He|She|They|This|That|These|Those|In|At|By|Its|Their|His|Her)\b|[,;:]/u.test(title)
  ) {
    return undefined;
  }
  const rest = text.slice(verb.index + verb[0].length);
  const quantities = findQuantities(rest);
  const [before, after] = quantities;
  if (!before || !after || quantities.length !== 2 || !isOneMeasure(before, after)) return undefined;
  if (!/^from\s$/u.test(rest.slice(0, before.start))) return undefined;
  const between = new RegExp(String.raw`^(?:\sin\s(?<year>${YEAR}))?,?\sto\s$`, 'u').exec(
    rest.slice(before.end, after.start),
  );
  const end = new RegExp(String.raw`^(?:\s(?:in|by)\s(?<year>${YEAR}))?[.,;]`, 'u').exec(
    rest.slice(after.end),
  );
  if (!between || !end) return undefined;
  const years = [between.groups?.year, end.groups?.year];
  const [first, second] = years.every((year) => year !== undefined) ? years : ['before', 'after'];
  return {
    kind: 'comparison',
    form: 'before-after',
    title: title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    ...measureOf(after),
    sides: [
      { label: first ?? 'before', value: before.value },
      { label: second ?? 'after', value: after.value },
    ],
  };
}

/** The same currency, unit and scale; `from 3 to 5 million` leaves the first to be guessed. */
function isOneMeasure(one: Quantity, other: Quantity): boolean {
  if (one.isRange || other.isRange || one.isBound || other.isBound) return false;
  const isSame = one.kind === other.kind && one.unit === other.unit && currencyOf(one) === currencyOf(other);
  return isSame && (one.kind !== 'count' || one.unit !== undefined || one.value >= 10);
}

export function currencyOf({ shown }: Quantity): string {
  return /(?:US\$|A\$|C\$|[$€£¥])/u.exec(shown)?.[0] ?? '';
}

/** A currency stands before a number and its scale behind: both are named below the title. */
export function measureOf(quantity: Quantity): { unit?: string; measure?: string } {
  const currency = currencyOf(quantity);
  const { unit } = quantity;
  if (currency !== '') return { measure: unit === undefined ? currency : `${currency} ${unit}` };
  if (unit === undefined) return {};
  return unit.includes(' ') || unit.length > 10 ? { measure: unit } : { unit };
}

const SMALL: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const COUNT = String.raw`(?<part>\d{1,3}|one|two|three|four|five|six|seven|eight|nine)`;
const WHOLE = String.raw`(?<whole>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)`;
const PART = new RegExp(
  String.raw`^(?:About |Around |Only |Some )?${COUNT}\s(?:out of|of|in)\s(?:the\s|every\s|all\s)?${WHOLE}\s(?<rest>\p{L}[^,;:()]*)[.]$`,
  'iu',
);

/** `57 of 312 mothers died.` */
export function partOf(sentence: string): PartCard | undefined {
  const match = PART.exec(sentence);
  const { part = '', whole = '', rest = '' } = match?.groups ?? {};
  if (!match || UNCERTAIN.test(sentence)) return undefined;
  const [own, all] = [countOf(part), countOf(whole)];
  if (!(own > 0 && own < all && all <= MAX_WHOLE)) return undefined;
  // Ratings, and times: `4 out of 5 stars`, `one in ten years`.
  if (/^(?:stars?|points?|years?|months?|days?|hours?|minutes?|per|%|times|cases)\b/iu.test(rest))
    return undefined;
  if (
    countWords(rest) < 2 ||
    countWords(rest) > MAX_LABEL_WORDS ||
    /\b(?:he|she|it|they|this|these|those|their|his|her|its)\b/iu.test(rest)
  ) {
    return undefined;
  }
  const title = `${part.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} ${/\bin\b/iu.test(match[0].slice(0, part.length + 14)) ? 'in' : 'of'} ${whole}`;
  return { kind: 'part', part: own, whole: all, label: rest, title };
}

function countOf(written: string): number {
  return SMALL[written.toLowerCase()] ?? Number(written);
}
