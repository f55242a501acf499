import type { NumberCard } from '../../core/card.ts';
import type { Reader } from '../words/reading.ts';
import { currencyOf } from './change-cards.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

/** Two values of a sentence that are read as one: a result, or what something was and became. */
export type ToldPair = Pick<NumberCard, 'value' | 'unit'> & {
  /** As the sentence writes it, which its label must still say. */
  readonly written: string;
};

/** The result of a match or a vote, or a value before and after, if the sentence has no other of its kind. */
export function toldPair(text: string, reader: Reader): ToldPair | undefined {
  return scoreIn(text, reader) ?? changeIn(text);
}

const SCORE = String.raw`(?<![\d.,:/$€£–-])\d{1,3}[-–]\d{1,3}(?![\d:/–%-]|[.,]\d)`;
/** `3-0`; in tennis and volleyball, several: `6-4, 7-6`. */
const SCORES = new RegExp(
  String.raw`${SCORE}(?:(?:,| and|, and)\s${SCORE}(?!\s\p{Ll}+\s(?:win|loss)))*`,
  'gu',
);
/** Only they have a result. */
const CONTEST =
  /\b(?:beats?|beaten|beating|defeat(?:s|ed|ing)?|topp(?:ed|ing)|edg(?:ed|ing)|rout(?:ed|ing)|down(?:ed|ing)|overc[ao]me|won|wins?|winning|victory|victories|lost|loss(?:es)?|led|leads?|drew|draws?|tied?|trail(?:ed|s|ing)|past|voted?|votes|voting|ruled|ruling|majority)\b/u;
/** `hurt his knee during the 3-0 win`: the sentence tells something else. */
const ASIDE = /\b(?:during|after|before|following|despite|since)\s[^,;]*,?\s$/u;
const BEATS =
  /\b(?:beat|beaten|beating|defeat(?:ed|ing)|topp(?:ed|ing)|edg(?:ed|ing)|rout(?:ed|ing)|won|lost|losing|winning|led)\b/u;
const AHEAD = /\b(?:up|ahead|behind)\s$/u;
/** What a result is named with: `a 3-0 win`. Another noun is what the numbers count, as in `10-15 points`. */
const RESULT =
  /^(?:win|victory|loss|defeat|lead|score|draw|tie|decision|vote|votes|ruling|majority|series|deficit|advantage|halftime|triumph|result|rout|comeback)$/u;
const NO_SCORE = /\b(?:ages?|aged|pages?|grades?|weeks?|days?|years?|chapters?|odds|verses?)\s$/iu;

function scoreIn(text: string, reader: Reader): ToldPair | undefined {
  const [score, ...others] = [...text.matchAll(SCORES)];
  if (!score || others.length > 0) return undefined;
  const [written] = score;
  const before = text.slice(0, score.index);
  if (!CONTEST.test(text) && !AHEAD.test(before)) return undefined;
  const aside = ASIDE.exec(before)?.[0];
  if (aside !== undefined && !BEATS.test(aside)) return undefined;
  if (NO_SCORE.test(before) || written === '50-50' || written === '24-7') return undefined;
  const end = score.index + written.length;
  const next = reader.read(text).find(({ start }) => start >= end);
  const isOther = next?.tag === 'NOUN' || next?.tag === 'ADJ';
  if (isOther && !RESULT.test(next.lower)) return undefined;
  return { value: written.replaceAll('-', '–').replace(/,? and /u, ', '), written };
}

const CHANGING =
  /\b(?:rises?|rose|risen|rising|grow(?:s|ing|n)?|grew|increas\w+|climb\w*|jump\w*|soar\w*|expand\w*|improv\w+|falls?|fell|fallen|falling|drop\w*|declin\w+|decreas\w+|plung\w*|shrink\w*|shrank|shrunk|sank|slipp\w+|went|gone|cut|cuts|cutting|rais\w+|lower\w*|reduc\w+|extend\w*|shorten\w*)\b[^.;:]{0,80}\bfrom\s$/iu;
/** `from 3 to 5 boats` may be how many there are, too. */
const RANGE = /\b(?:rang\w+|var(?:y|ies|ied|ying)|between|anywhere|age[sd]?)\b/iu;
const TO =
  /^(?:\s(?:currently|now|today|last year|in (?:1[5-9]|20)\d\d))?,?\sto\s(?:(?:just|only|as many as|as much as|nearly|almost|about|around)\s)?$/u;

function changeIn(text: string): ToldPair | undefined {
  const [before, after, ...others] = findQuantities(text);
  if (!before || others.length > 0 || RANGE.test(text) || !CHANGING.test(text.slice(0, before.fullStart)))
    return undefined;
  if (!after) return rangeAsChange(text, before);
  if (after.isRange || before.isRange || !TO.test(text.slice(before.end, after.start))) return undefined;
  const isOneMeasure =
    before.kind === after.kind && before.unit === after.unit && currencyOf(before) === currencyOf(after);
  if (!isOneMeasure || (after.kind === 'count' && !isCounted(text, after))) return undefined;
  return {
    value: `${before.shown} → ${after.shown.replace(/^[≈≤≥<>]/u, '')}`,
    ...(after.unit !== undefined && { unit: after.unit }),
    written: text.slice(before.start, after.end),
  };
}

/** `rose from 4 to 7 per cent` */
function rangeAsChange(text: string, quantity: Quantity): ToldPair | undefined {
  const { shown, unit, kind, isRange, isBound, start, end } = quantity;
  const written = text.slice(start, end);
  if (!isRange || isBound || !/\sto\s/u.test(written)) return undefined;
  // `from 12 to 30 million`: twelve may be meant.
  const hasScale = /\b(?:thousand|million|billion|trillion)\b/u.test(unit ?? '');
  if (hasScale || kind === 'money' || (kind === 'count' && !isCounted(text, quantity))) return undefined;
  return { value: shown.replace('–', ' → '), ...(unit !== undefined && { unit }), written };
}

/** Whether it is said what a number counts: in front of it, or behind it. */
function isCounted(text: string, { start, end }: Quantity): boolean {
  return /\bnumber of \p{L}/u.test(text.slice(0, start)) || /^\s\p{Ll}{2,}s\b/u.test(text.slice(end));
}
