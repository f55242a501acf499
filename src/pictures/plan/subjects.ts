import { iconOfNoun, iconOfVerb, MAX_NAME_WORDS } from './lexicon/lexicon.ts';
import { postureOf } from './lexicon/postures.ts';
import { colourOf, countOf } from './modifiers.ts';
import { MAX_COUNT, MAX_SUBJECTS, type Subject } from './picture-plan.ts';
import type { Word } from './reading.ts';

/** Names that may be drawn though capitalised: the Moon, King Arthur, Bala Lake; not Mr Fox or Apple. */
const DRAWABLE_NAMES = new Set(
  `moon sun earth mars jupiter saturn king queen prince princess lake river sea ocean castle abbey church cathedral
  mountain island bible parliament congress senate internet mermaid giant dragon fairy university school hospital
  museum temple lighthouse pyramid santa christmas election olympics gdp dna nasa knight captain`.split(
    /\s+/,
  ),
);

/** Words before a noun that make it something else than its icon. */
const DISTORTING = new Set(
  'toy fake imaginary former virtual trojan rocking would-be alleged metaphorical digital dead'.split(' '),
);

/** Icons that show many already, or stand for a person or thing by a symbol: six of them say no more. */
const COLLECTIVE = new Set(
  'busts-in-silhouette houses triangular-ruler balance-scale money-bag chart-increasing pick fishing-pole microscope musical-notes memo gear'.split(
    ' ',
  ),
);

/** Icons that stand for people of any kind: right everywhere, and telling nowhere. */
const FILLERS = new Set(['busts-in-silhouette']);

/** Names of streets and the like, in which a king is no king. */
const NAME_ENDS = new Set(
  'street road avenue square lane hall place court park bridge school college'.split(' '),
);

const DETERMINED = new Set(['DET', 'ADJ', 'NUM']);
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'our', 'their', 'its']);

/** Whether an icon says little by itself, so that anything else is better. */
export function isFiller(icon: string): boolean {
  return FILLERS.has(icon);
}

interface Candidate {
  readonly icon: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly colour: string | undefined;
  readonly labelStart: number;
  readonly score: number;
}

/** The things a text speaks of that can be drawn truthfully: the most important first. */
export function findSubjects(options: {
  readonly words: readonly Word[];
  readonly excluded: ReadonlySet<Word>;
  /** Base forms that tell ambiguous words apart; those of the text and what surrounds it. */
  readonly lemmas: ReadonlySet<string>;
}): Subject[] {
  const candidates = mergeEnumerations(findCandidates(options), options.words);
  const ranked = candidates.sort((one, other) => other.score - one.score || one.first - other.first);
  const icons = new Set<string>();
  const subjects: Subject[] = [];
  for (const candidate of ranked) {
    if (icons.has(candidate.icon) || subjects.length === MAX_SUBJECTS) continue;
    icons.add(candidate.icon);
    subjects.push(toSubject(candidate, options.words));
  }
  return subjects;
}

function findCandidates(options: Parameters<typeof findSubjects>[0]): Candidate[] {
  const { words, excluded, lemmas } = options;
  const candidates: Candidate[] = [];
  const firstVerb = words.findIndex((word) => word.tag === 'VERB' || word.tag === 'AUX');
  let index = 0;
  while (index < words.length) {
    const found = matchAt(words, index, lemmas);
    const length = found?.length ?? 1;
    const span = words.slice(index, index + length);
    if (found && !span.some((word) => excluded.has(word))) {
      candidates.push(toCandidate({ words, found, index, firstVerb }));
    }
    index += length;
  }
  return candidates.filter((candidate) => candidate.score > 0);
}

interface Match {
  readonly icon: string;
  readonly length: number;
  readonly isAction: boolean;
}

function matchAt(words: readonly Word[], index: number, lemmas: ReadonlySet<string>): Match | undefined {
  for (let length = Math.min(MAX_NAME_WORDS, words.length - index); length >= 1; length -= 1) {
    const span = words.slice(index, index + length);
    const last = span.at(-1);
    if (last === undefined || !canName(words, index, length) || opensCompound(words, index + length))
      continue;
    const before = span.slice(0, -1).map((word) => word.lower);
    for (const base of new Set([last.lower, last.lemma, singular(last.lower)])) {
      const icon = iconOfNoun([...before, base].join(' '), lemmas);
      if (icon !== undefined) return { icon, length, isAction: false };
    }
  }
  const word = words[index];
  const icon = word?.tag === 'VERB' ? iconOfVerb(word.lemma) : undefined;
  return icon === undefined ? undefined : { icon, length: 1, isAction: true };
}

function canName(words: readonly Word[], index: number, length: number): boolean {
  const word = words[index + length - 1];
  if (word === undefined) return false;
  const next = words[index + length];
  if (word.isName && next?.isName && NAME_ENDS.has(next.lower)) return false;
  if (word.isName) return length > 1 || DRAWABLE_NAMES.has(word.lemma) || DRAWABLE_NAMES.has(word.lower);
  if (word.tag === 'NOUN' || word.tag === 'PROPN') return true;
  if (length > 1) return word.tag !== 'PUNCT' && word.tag !== 'ADP';
  const before = words[index - 1];
  const isDetermined = before !== undefined && (DETERMINED.has(before.tag) || POSSESSIVES.has(before.lower));
  return word.tag === 'VERB' && isDetermined && before.lower !== 'to';
}

/** In “earth-work” there is no earth. */
function opensCompound(words: readonly Word[], next: number): boolean {
  const [hyphen, after] = [words[next], words[next + 1]];
  const isHyphen = hyphen?.text === '-' && words[next - 1]?.end === hyphen.start;
  return isHyphen && after?.start === hyphen.end && after.tag !== 'PUNCT';
}

function singular(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function toCandidate(options: {
  words: readonly Word[];
  found: Match;
  index: number;
  firstVerb: number;
}): Candidate {
  const { words, found, index, firstVerb } = options;
  const last = index + found.length - 1;
  const isHead =
    words[last + 1]?.tag !== 'NOUN' || found.length > 1 || words[last]?.lower !== words[last]?.lemma;
  const start = found.isAction || !isHead ? index : nounPhraseStart(words, index);
  const modifiers = words.slice(start, index);
  const count = countOf(modifiers, words[start - 1]);
  const colour = colourOf(modifiers);
  const isTopic = firstVerb < 0 || last < firstVerb;
  const isDistorted = modifiers.some((word) => DISTORTING.has(word.lower));
  return {
    icon: found.icon,
    first: index,
    last,
    count: count ?? 1,
    colour,
    labelStart: start,
    score: isDistorted
      ? 0
      : (found.isAction ? 0.7 : 1) *
        (isHead ? 1 : 0.6) *
        (isTopic ? 1.4 : 1) *
        (count !== undefined || colour !== undefined ? 1.3 : 1) *
        (1 - Math.min(index, 60) / 200),
  };
}

/** Adjectives and numbers before a noun, and one noun that qualifies it; no half of a hyphenated word. */
function nounPhraseStart(words: readonly Word[], index: number): number {
  let start = index;
  let nouns = 0;
  while (start > 0 && index - start < 3) {
    const before = words[start - 1];
    const isNoun =
      before?.tag === 'NOUN' && before.lower === before.lemma && words[start - 2]?.tag !== 'NOUN';
    nouns += isNoun ? 1 : 0;
    if (before === undefined || nouns > 1) break;
    if (before.tag !== 'ADJ' && before.tag !== 'NUM' && !isNoun) break;
    start -= 1;
    if (before.tag === 'NUM' && words[start - 1]?.tag !== 'NUM') break;
  }
  while (start < index && words[start - 1]?.end === words[start]?.start) start += 1;
  return start;
}

/** “Trout, salmon and pike” are three fish, not one. */
function mergeEnumerations(candidates: readonly Candidate[], words: readonly Word[]): Candidate[] {
  const merged: Candidate[] = [];
  for (const candidate of candidates) {
    const before = merged.at(-1);
    const between = before && words.slice(before.last + 1, candidate.labelStart);
    const continues =
      before?.icon === candidate.icon &&
      between !== undefined &&
      between.length > 0 &&
      between.length <= 2 &&
      between.every((word) => word.lower === ',' || word.lower === 'and' || word.lower === 'or');
    if (before && continues) {
      merged[merged.length - 1] = {
        ...before,
        last: candidate.last,
        count: Math.min(MAX_COUNT, before.count + candidate.count),
      };
    } else merged.push(candidate);
  }
  return merged;
}

function toSubject(candidate: Candidate, words: readonly Word[]): Subject {
  const text = (from: number) =>
    words
      .slice(from, candidate.last + 1)
      .map((word, index) => (index > 0 && gapBefore(words, word) ? ' ' : '') + word.text)
      .join('');
  const label = text(candidate.labelStart);
  return {
    icon: candidate.icon,
    ...(label.length <= 32 ? { label } : {}),
    count: COLLECTIVE.has(candidate.icon) ? 1 : Math.min(MAX_COUNT, candidate.count),
    ...(candidate.colour === undefined ? {} : { colour: candidate.colour }),
    cue: words[candidate.first]?.text ?? '',
    posture: postureOf(candidate.icon),
  };
}

function gapBefore(words: readonly Word[], word: Word): boolean {
  const before = words[words.indexOf(word) - 1];
  return before !== undefined && before.end < word.start;
}
