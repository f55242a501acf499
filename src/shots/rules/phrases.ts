import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { countWords, type Reader, termsOf, type Word } from '../words/reading.ts';

const MIN_PHRASE_WORDS = 2;
const MAX_PHRASE_WORDS = 5;
const MAX_PHRASE_LENGTH = 42;
const NOUN = /^(?:NOUN|PROPN)$/u;
/** Heads that say nothing by themselves. */
const EMPTY_HEADS = new Set(
  `thing things way ways time times lot lots kind kinds sort sorts part parts number numbers example examples case cases
  fact point points day days year years place use result results order reason question end side something anything
  everything nothing someone everyone people person word words bit minute minutes hour hours week weeks month months
  mile miles percent cent other others matter moment step half third quarter series type types form forms figure table
  section page line total average amount majority range variety set pair group level rate value one ones decade century
  centuries decades addition course`.split(/\s+/u),
);
const EMPTY_MODIFIERS =
  /^(?:such|other|own|same|many|more|most|several|certain|few|various|last|next|first|second|third|whole|very|much|less|least|further|good|great|able|sure|only|one|two|three|true|likely|half|different|similar|following|previous|above|this|that|these|those|its|his|her|their|some|any|all|each|every|no|another|what|which)$/iu;

export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
  readonly isName: boolean;
}

/**
 * Nouns with what belongs to them, within one sentence: `lantern room`, `spirit of the well`. None that needs what was
 * said before, and none that is a measure.
 */
export function nounPhrases(text: string, reader: Reader): Phrase[] {
  const words = reader.read(text);
  const found: Phrase[] = [];
  for (let start = 0; start < words.length; start++) {
    if (!canBegin(words, start)) continue;
    const end = endOf(words, start);
    if (end === undefined) continue;
    const [first, last] = [words[start] as Word, words[end] as Word];
    const phrase = text.slice(first.start, last.end);
    const part = words.slice(start, end + 1);
    const before = words[start - 1];
    const isOwned =
      before?.tag === 'PRON' ||
      /^(?:no|any|each|every|such|this|that|these|those)$/u.test(before?.lower ?? '');
    const after = words[end + 1];
    const goesOn = after?.text === '-' || after?.lower === 'of' || /^(?:’s|'s|%)$/u.test(after?.lower ?? '');
    const isHollow = EMPTY_HEADS.has(headOf(part)?.lower ?? '') || EMPTY_HEADS.has(last.lower);
    start = end;
    if (isOwned || goesOn || isHollow || before?.tag === 'NUM' || before?.text === '-') continue;
    if (/[\d%$€£¥()[\]"“”]|['’]s$/u.test(phrase) || phrase.length > MAX_PHRASE_LENGTH) continue;
    found.push({
      text: phrase,
      start: first.start,
      end: last.end,
      terms: termsOf(phrase),
      isName: part.filter(({ tag }) => NOUN.test(tag)).every(({ text: own }) => /^\p{Lu}/u.test(own)),
    });
  }
  return found;
}

/** The noun before `of`, or the last one. */
function headOf(part: readonly Word[]): Word | undefined {
  const of = part.findIndex(({ lower }) => lower === 'of');
  return of > 0 ? part[of - 1] : part.at(-1);
}

function canBegin(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    /^(?:ADJ|NOUN|PROPN)$/u.test(word.tag) &&
    /^\p{L}{2}/u.test(word.text) &&
    !EMPTY_MODIFIERS.test(word.text)
  );
}

function endOf(words: readonly Word[], start: number): number | undefined {
  let end: number | undefined;
  let hasOf = false;
  for (let at = start; at < words.length && at - start < 7; at++) {
    const word = words[at] as Word;
    const before = words[at - 1];
    const isGlued = before !== undefined && before.end === word.start;
    if (NOUN.test(word.tag) && /^\p{L}{2}/u.test(word.text) && !EMPTY_MODIFIERS.test(word.text)) {
      // `stormy days | water`: a plural before a noun ends a phrase, unless both are names.
      const isNewPhrase = end === at - 1 && before && isPlural(before) && !/^\p{Lu}/u.test(word.text);
      if (isNewPhrase) break;
      end = at;
    } else if (/^(?:’s|'s)$/u.test(word.lower) && end === at - 1) continue;
    else if (word.text === '-' && isGlued && words[at + 1]?.start === word.end) continue;
    else if (word.lower === 'of' && !hasOf && end === at - 1) hasOf = true;
    else if (before?.lower === 'of' && /^(?:the|a|an)$/u.test(word.lower)) continue;
    else if (
      word.tag === 'ADJ' &&
      /^\p{L}/u.test(word.text) &&
      !EMPTY_MODIFIERS.test(word.text) &&
      end === undefined
    )
      continue;
    else break;
  }
  return end;
}

function isPlural({ tag, lower, lemma }: Word): boolean {
  return tag === 'NOUN' && /s$/u.test(lower) && lower !== lemma;
}

/** How much a phrase has of what the document is about. */
function weightOf({ terms, isName }: Phrase, context: SceneContext, headings: ReadonlySet<string>): number {
  const known = terms.map((term) => Math.min(4, context.terms.get(term) ?? 0) + (headings.has(term) ? 2 : 0));
  const sum = known.reduce((total, own) => total + own, 0);
  return sum / Math.sqrt(Math.max(1, terms.length)) + (isName ? 0.8 : 0);
}

/** The words of a sentence that carry it: a name or a term of the document within it. */
export function emphasisOf(text: string, context: SceneContext): string | undefined {
  const best = bestPhrase(text, context, { minWords: 1 });
  // A mark under most of a sentence marks nothing.
  return best && countWords(best.text) * 2 <= countWords(text) ? best.text : undefined;
}

function bestPhrase(
  text: string,
  context: SceneContext,
  { minWords, minWeight = MIN_WEIGHT }: { readonly minWords: number; readonly minWeight?: number },
): (Phrase & { readonly weight: number }) | undefined {
  const headings = headingTerms(context);
  let best: { phrase: Phrase; weight: number } | undefined;
  for (const phrase of nounPhrases(text, context.reader)) {
    const count = countWords(phrase.text);
    if (count < minWords || count > MAX_PHRASE_WORDS) continue;
    const weight = weightOf(phrase, context, headings);
    if (weight >= minWeight && (!best || weight > best.weight)) best = { phrase, weight };
  }
  return best && { ...best.phrase, weight: best.weight };
}

/** A word is marked if it is in a heading, or comes again in the document; so are phrases that are worth more. */
const MIN_WEIGHT = 2;
/** What other phrases are worth less. */
const UNKNOWN_COST = 10;

function headingTerms({ material, scene, beats }: SceneContext): ReadonlySet<string> {
  const section = beats[0]?.line.section ?? 0;
  return new Set([material.title, scene.title, ...material.headingsOf(section)].flatMap(termsOf));
}

/** A noun phrase of two to five words that holds what the document is about. */
export function phraseCards(context: SceneContext): Candidate[] {
  if (!context.reader.isEnglish) return [];
  const used = new Set<string>();
  return context.beats.flatMap((beat, at): Candidate[] => {
    if (beat.line.kind === 'verse') return [];
    const phrase = bestPhrase(beat.text, context, { minWords: MIN_PHRASE_WORDS, minWeight: 0 });
    if (!phrase || used.has(phrase.text.toLowerCase())) return [];
    used.add(phrase.text.toLowerCase());
    const text = phrase.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    const last = text.split(/\s+/u).at(-1) ?? '';
    const emphasis = countWords(text) > 2 && last.length > 3 ? { emphasis: last } : {};
    return [
      {
        card: { kind: 'statement', text, ...emphasis },
        value: VALUES.phrase - (phrase.weight < MIN_WEIGHT ? UNKNOWN_COST : 0),
        from: at,
        to: at,
      },
    ];
  });
}
