import type { ComparisonCard, SeriesCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { countWords } from '../words/reading.ts';
import { currencyOf, measureOf } from './change-cards.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

const MIN_POINTS = 2;
const MAX_POINTS = 6;
const MAX_LABEL_WORDS = 4;
const UNCERTAIN = /\b(?:not|never|if|would|could|might|may|should|from|between|than|and then)\b|n[’']t\b/iu;

/** Two or more things with one value each, in one sentence and one unit. */
export function proseSeriesCards(context: SceneContext): Candidate[] {
  const { scene, beats, reader, material } = context;
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.table || line.source?.kind === 'quote' || line.kind === 'verse' || line.continuesSentence)
      return [];
    const title = material.headingsOf(line.section)[0] ?? material.title;
    const card = proseSeriesOf(line.text, title);
    const at = beatsOfLine(beats, lineIndex);
    return card && at ? [{ card, value: VALUES[card.kind], ...at, maxMs: 12_000 }] : [];
  });
}

export function proseSeriesOf(sentence: string, above: string): SeriesCard | ComparisonCard | undefined {
  const quantities = findQuantities(sentence);
  if (quantities.length < MIN_POINTS || quantities.length > MAX_POINTS || above === '') return undefined;
  const first = quantities[0] as Quantity;
  const isOne = quantities.every(
    (own) =>
      own.kind === first.kind &&
      own.unit === first.unit &&
      currencyOf(own) === currencyOf(first) &&
      !own.isRange &&
      !own.isBound &&
      own.value >= 0,
  );
  if (!isOne || first.kind === 'count' || UNCERTAIN.test(sentence)) return undefined;
  const after = labelsInBrackets(sentence, quantities) ?? labelsAfter(sentence, quantities);
  const labels = after ?? labelsBefore(sentence, quantities);
  if (!labels || new Set(labels.map((label) => label.toLowerCase())).size < labels.length) return undefined;
  const shown = labels.map((label) => capitalised(label));
  const values = quantities.map(({ value }) => value);
  // In `20 % of the wool, 30 % of the silk`, what the first share is of is its label.
  const title = (after === undefined ? wholeOf(sentence, first) : undefined) ?? above;
  const [one, other, third] = shown;
  if (one !== undefined && other !== undefined && third === undefined) {
    const isOneWhole = first.kind === 'percent' && title !== above;
    if (!isOneWhole) return undefined;
    const sides = [
      { label: one, value: values[0] ?? 0 },
      { label: other, value: values[1] ?? 0 },
    ] as const;
    return { kind: 'comparison', form: 'side-by-side', title, ...measureOf(first), sides };
  }
  const sum = values.reduce((total, value) => total + value, 0);
  const isShare = first.kind === 'percent' && sum >= 99 && sum <= 101;
  return {
    kind: 'series',
    form: isShare ? 'share' : 'bars',
    title,
    ...measureOf(first),
    labels: shown,
    series: [{ values }],
  };
}

/** `41 % of the cost of a journey`: the whole that the shares belong to. */
function wholeOf(sentence: string, { kind, end }: Quantity): string | undefined {
  const whole = /^\s(?<whole>of\s[^,;.\d]{2,40})(?=[,;])/u.exec(sentence.slice(end))?.groups?.whole;
  if (
    kind !== 'percent' ||
    whole === undefined ||
    /\b(?:it|its|them|their|his|her|this|these)\b/u.test(whole)
  )
    return undefined;
  return `Share ${whole}`;
}

/** `wool (45 %), cotton (31 %), and silk (24 %)` */
function labelsInBrackets(sentence: string, quantities: readonly Quantity[]): string[] | undefined {
  return all(
    quantities.map(({ start, end }) => {
      const before = sentence.slice(0, start);
      if (!/\($/u.test(before) || !/^\)/u.test(sentence.slice(end))) return undefined;
      return tailOf(before.slice(0, -1).trim());
    }),
  );
}

/** `45 % in Wales, 31 % in Ireland, and 24 % in France`, `20 % of the wool` */
function labelsAfter(sentence: string, quantities: readonly Quantity[]): string[] | undefined {
  return all(
    quantities.map(({ end }, at) => {
      const stop = quantities[at + 1]?.fullStart ?? sentence.length;
      const between = sentence.slice(end, stop).replace(/[,;]?\s*(?:and|while|but)?\s*$|\.$/gu, '');
      const label = /^\s(?:in|of|for|from|on|at|to|by)\s(?:the\s)?(?<label>[\p{L}’' -]{2,40})$/u.exec(between)
        ?.groups?.label;
      return label !== undefined && countWords(label) <= MAX_LABEL_WORDS ? label.trim() : undefined;
    }),
  );
}

/** `France 20 %, Spain 31 %, and Italy 12 %` */
function labelsBefore(sentence: string, quantities: readonly Quantity[]): string[] | undefined {
  return all(
    quantities.map(({ fullStart }, at) => {
      const begin = at === 0 ? 0 : (quantities[at - 1]?.end ?? 0);
      const gap = sentence.slice(begin, fullStart);
      // `41 % of the cost, wages 38 %`: skip the whole after the first share.
      const between = (at === 1 ? gap.replace(WHOLE, '') : gap).trim();
      const isJoined = at === 0 || /^(?:[,;]|and\b)/u.test(between);
      const label = between
        .replace(/^[,;]?\s*(?:and|while)?\s*/u, '')
        .replace(
          /\s(?:had|has|have|brings?|brought|made|makes|got|gets|with|at|is|was|were|are|contributed|accounts? for|accounted for|for|makes? up|made up|took|received|reached|:)$/u,
          '',
        )
        .replace(/^(?:the|a|an)\s/iu, '');
      return isJoined &&
        countWords(label) >= 1 &&
        countWords(label) <= MAX_LABEL_WORDS &&
        /^[\p{L}’' -]+$/u.test(label)
        ? label
        : undefined;
    }),
  );
}

const WHOLE = /^\s(?:of|in)\s[^,;.\d]{2,40}(?=[,;])/u;

/** The last few words, if they start after a comma, a colon, `and` or a verb. */
function tailOf(before: string): string | undefined {
  const label = before
    .split(/[,;:]\s*|\b(?:and|or|are|is|were|was|by|of|include|includes|included)\s/u)
    .at(-1)
    ?.replace(/^(?:the|a|an)\s/iu, '');
  return label !== undefined && countWords(label) <= MAX_LABEL_WORDS && /^[\p{L}’' -]+$/u.test(label)
    ? label
    : undefined;
}

function all(labels: readonly (string | undefined)[]): string[] | undefined {
  return labels.every((label) => label !== undefined && label !== '') ? (labels as string[]) : undefined;
}
