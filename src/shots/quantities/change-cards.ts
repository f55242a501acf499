import type { ComparisonCard, PartCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { mainClauseOf, withoutLead } from '../words/clauses.ts';
import { countWords } from '../words/reading.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

const MAX_TITLE_WORDS = 8;
const MAX_LABEL_WORDS = 9;
const MAX_WHOLE = 400;
/** Longer than usual, because both values are shown while the sentence is spoken. */
const MAX_CHANGE_MS = 13_000;
const CHANGES =
  /\s(?:has |have |had )?(?:(?:rose|risen|grew|grown|increased|climbed|jumped|soared|expanded|improved|doubled|tripled|quadrupled|halved|went|gone|fell|fallen|dropped|declined|decreased|plunged|shrank|shrunk|sank|slipped|changed|moved|(?:was|were|been) (?:cut|raised|lowered|reduced|increased|extended|shortened))(?:\s(?:sharply|slightly|steadily|slowly|up|down))?)\s(?=from\s)/u;
const YEAR = String.raw`(?:1[5-9]|20|21)\d\d`;
export const UNCERTAIN =
  /\b(?:not|never|if|would|could|might|may|should|expect\w*|forecast\w*|plann(?:ed|ing)|plans?\sto|target\w*|will)\b|n[’']t\b/iu;

/** Cards for one measure at two times, or for a part of a counted whole, from a single sentence. */
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
      ...(change ? [{ card: change, value: VALUES.comparison, ...at, maxMs: MAX_CHANGE_MS }] : []),
      ...(part ? [{ card: part, value: VALUES.part, ...at }] : []),
    ];
  });
}

/** `Revenue rose from $4.1 million in 2021 to $5.3 million in 2024.` */
export function changeOf(sentence: string): ComparisonCard | undefined {
  const { opening, text } = openingOf(inOrder(withoutLead(sentence)));
  if (UNCERTAIN.test(text)) return undefined;
  const told = toldChange(text);
  const span = BETWEEN_YEARS.exec(opening ?? '')?.groups;
  const isYear = /^In\s(?:1[5-9]|20)\d\d$/u.test(opening ?? '');
  const where = opening === undefined || span || isYear ? '' : ` ${withSmallFirst(opening)}`;
  if (!told) return undefined;
  const title = `${told.subject.replace(/^The\s/u, '').trim()}${where}`;
  if (countWords(title) > MAX_TITLE_WORDS || NO_TITLE.test(title)) return undefined;
  const ends = endsOf(told.rest);
  if (!ends || !isOneMeasure(ends.before, ends.after)) return undefined;
  const { before, after, noun, years: named } = ends;
  const years = named.some((year) => year !== undefined) || !span ? named : [span.first, span.last];
  const [first, second] = years.every((year) => year !== undefined) ? years : ['before', 'after'];
  return {
    kind: 'comparison',
    form: 'before-after',
    title: capitalised(title),
    ...measureOf(after),
    ...(noun !== undefined && { measure: noun }),
    sides: [
      { label: first ?? 'before', value: before.value },
      { label: second ?? 'after', value: after.value },
    ],
  };
}

export const NO_TITLE =
  /^(?:It|He|She|They|This|That|These|Those|In|At|By|Its|Their|His|Her)\b|[,;:]|\b(?:it|they|this|these|those|their|its)\b/u;
/** `We saw a slight jump in the number of readers that pay, from 9 % in 2022 to 12 % in 2023.` */
const CHANGE_IN =
  /\b(?:an?|the)\s(?:\p{Ll}+\s){0,2}?(?:jump|rise|increase|growth|gain|drop|fall|decline|decrease|reduction)\sin\s(?:the\s)?(?:(?:number|share|proportion|percentage)\sof\s)?(?<subject>\p{L}[^,;:\d]+?),?\s(?=from\s[^,;:]*\d)/u;

/** The subject of the change, and the words that say from what to what. */
function toldChange(text: string): { readonly subject: string; readonly rest: string } | undefined {
  const verb = CHANGES.exec(text);
  if (verb) return { subject: text.slice(0, verb.index), rest: text.slice(verb.index + verb[0].length) };
  const noun = CHANGE_IN.exec(text);
  const subject = noun?.groups?.subject;
  if (!noun || subject === undefined) return undefined;
  return { subject: subject.replace(/^the\s/u, ''), rest: text.slice(noun.index + noun[0].length) };
}

/** `rose to $5 million from $4 million in 2019` and `rose 25 %, from 4 % to 5 %`: in the order of time. */
function inOrder(sentence: string): string {
  return sentence
    .replace(TO_FROM, (_, verb: string, to: string, from: string) => `${verb} from ${from} to ${to}.`)
    .replace(BY_FROM, '$1 from ')
    .replace(
      /(?<=\d[^,]{0,24}),\s(?:the\s)?[^,\d]{3,40}\s(?:said|wrote|reported|found|showed|shows|say)[.]$/u,
      '.',
    );
}

const VERB =
  '(?:rose|risen|grew|grown|increased|climbed|jumped|soared|fell|fallen|dropped|declined|decreased|plunged|shrank|sank|slipped)';
const TO_FROM = new RegExp(
  String.raw`(\s(?:has |have |had )?${VERB}(?:\s(?:sharply|slightly|steadily))?)(?:\s(?:by\s)?\d[\d.,]*(?:\s?%| per ?cent))?,?\sto\s([^,;]*?\d[^,;]*?),?\sfrom\s([^,;]*?\d[^,;.]*?(?:\.\d[^,;.]*)?)[.]$`,
  'u',
);
/** How much it changed says less than from what to what. */
const BY_FROM = new RegExp(
  String.raw`(\s(?:has |have |had )?${VERB})\s(?:by\s)?\d[\d.,]*(?:\s?%| per ?cent| percentage points?),?\sfrom\s(?=[^,;]*\d)`,
  'u',
);

/** `from 32 in 2019 to 24 pupils in 2023` */
function endsOf(text: string) {
  const { one, first, rest } = FROM_TO.exec(text)?.groups ?? {};
  if (one === undefined || rest === undefined) return undefined;
  const after = findQuantities(rest)[0];
  const [before, ...others] = findQuantities(one).map((own) => inScaleOf(own, after));
  if (!before || !after || others.length > 0 || before.fullStart > 0 || before.end < one.length)
    return undefined;
  if (after.fullStart > 0) return undefined;
  const end = END.exec(rest.slice(after.end))?.groups;
  if (!end || (end.noun !== undefined && after.unit !== undefined)) return undefined;
  return { before, after, noun: end.noun, years: [first, end.year] };
}

/** `from 12 to 30 million`: the first number has the scale and the unit of the second. */
function inScaleOf(before: Quantity, after: Quantity | undefined): Quantity {
  const isBare = before.kind === 'count' && before.unit === undefined && !before.isRange;
  // `from 500 to 2 million` may mean 500.
  const isLike =
    after !== undefined &&
    before.value >= after.value / MAX_FACTOR &&
    before.value <= after.value * MAX_FACTOR;
  if (!isBare || !isLike || after.unit === undefined || currencyOf(after) !== '') return before;
  return { ...before, unit: after.unit, kind: after.kind };
}

const MAX_FACTOR = 5;

const FROM_TO = new RegExp(
  String.raw`^from\s(?<one>\S.*?)(?:\sin\s(?<first>${YEAR}))?,?\sto\s(?<rest>\S.*)$`,
  'u',
);
const END = new RegExp(String.raw`^(?:\s(?<noun>\p{Ll}{3,}s))?(?:\s(?:in|by)\s(?<year>${YEAR}))?[.,;]`, 'u');
const BETWEEN_YEARS = new RegExp(
  String.raw`^(?:Between|From)\s(?<first>${YEAR})\s(?:and|to)\s(?<last>${YEAR})$`,
  'u',
);

/** `In Graz, accidents fell …`: keeps the opening, because the rest may hold only for that place or time. */
export function openingOf(sentence: string): { readonly opening?: string; readonly text: string } {
  const { opening, rest } =
    /^(?<opening>(?:In|At|On|Among|Within|Between|From|For)\s[^,]{2,36}),\s(?<rest>.+)$/u.exec(sentence)
      ?.groups ??
    /^(?<opening>Between\s\d{4}\sand\s\d{4})\s(?<rest>.+)$/u.exec(sentence)?.groups ??
    {};
  return opening === undefined || rest === undefined
    ? { text: sentence }
    : { opening, text: capitalised(rest) };
}

/** Lowers the first letter to use `In the town` as the end of a title. */
function withSmallFirst(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/**
 * Whether two quantities share currency, unit and scale. In `from 3 to 5 million`, the scale of the first is
 * only implied, so it is not certain.
 */
function isOneMeasure(one: Quantity, other: Quantity): boolean {
  if (one.isRange || other.isRange || one.isBound || other.isBound) return false;
  const isSame = one.kind === other.kind && one.unit === other.unit && currencyOf(one) === currencyOf(other);
  return isSame && (one.kind !== 'count' || one.unit !== undefined || one.value >= 10);
}

export function currencyOf({ shown }: Quantity): string {
  return /(?:US\$|A\$|C\$|[$€£¥])/u.exec(shown)?.[0] ?? '';
}

/** A currency before a number and the scale after it are both named below the title instead. */
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
const OF_WHOLE = new RegExp(
  String.raw`^(?:Out of|Of)\s(?:the\s|all\s|all the\s)?${WHOLE}\s(?<things>\p{L}[^,;:()\d]{1,30}),\s(?:only\s|about\s)?${COUNT}\s(?<rest>\p{L}[^,;:()]*?)(?:\sand\s\d+\s[^,;:()]*)?[.]$`,
  'iu',
);

/** `57 of 312 mothers died.`, `In the village, 57 of the 62 families …`, `Of the 21 members, 14 voted for it.` */
export function partOf(sentence: string): PartCard | undefined {
  const clause = mainClauseOf(sentence);
  const { opening, text } = openingOf(clause !== undefined && /\d/u.test(clause) ? clause : sentence);
  const ofWhole = OF_WHOLE.exec(sentence)?.groups;
  const match = ofWhole ?? PART.exec(text)?.groups;
  if (!match || UNCERTAIN.test(sentence)) return undefined;
  const { part = '', whole = '', rest = '', things } = match;
  const [own, all] = [countOf(part), countOf(whole)];
  if (!(own > 0 && own < all && all <= MAX_WHOLE)) return undefined;
  // Exclude ratings and times: `4 out of 5 stars`, `one in ten years`.
  if (/^(?:stars?|points?|years?|months?|days?|hours?|minutes?|per|%|times|cases)\b/iu.test(things ?? rest))
    return undefined;
  const label = things === undefined ? rest : `${things} ${rest}`;
  const isPlain =
    countWords(label) >= 2 &&
    countWords(label) <= MAX_LABEL_WORDS &&
    !/\b(?:he|she|it|they|them|this|these|those|his|her|its)\b/iu.test(label) &&
    // `families kept their own box`: this `their` refers to the counted thing itself.
    !/^(?:\S+\s)?their\b/iu.test(label);
  if (!isPlain) return undefined;
  const isRate = ofWhole === undefined && /\d?\s?in\s/iu.test(text.slice(0, part.length + 4));
  const large = capitalised(part);
  const title = ofWhole || opening === undefined ? `${large} ${isRate ? 'in' : 'of'} ${whole}` : opening;
  return { kind: 'part', part: own, whole: all, label, title };
}

function countOf(written: string): number {
  return SMALL[written.toLowerCase()] ?? Number(written);
}
