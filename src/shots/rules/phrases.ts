import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { EMPTY_HEADS, type NounPhrase, nounPhrases } from '../words/noun-phrases.ts';
import { countWords, type Reader, termsOf } from '../words/reading.ts';

const MIN_PHRASE_WORDS = 2;
const MAX_PHRASE_WORDS = 5;
const MAX_PHRASE_LENGTH = 42;

/** How much a phrase has of what the document is about. */
function weightOf(
  { terms, isName }: NounPhrase,
  context: SceneContext,
  headings: ReadonlySet<string>,
): number {
  const known = terms.map((term) => Math.min(4, context.terms.get(term) ?? 0) + (headings.has(term) ? 2 : 0));
  const sum = known.reduce((total, own) => total + own, 0);
  // The document's own name is in every second sentence: it marks nothing.
  const title = new Set(termsOf(context.material.title));
  const isTitle = terms.every((term) => title.has(term));
  return sum / Math.sqrt(Math.max(1, terms.length)) + (isName ? 0.8 : 0) - (isTitle ? TITLE_COST : 0);
}

/** The words of a sentence that carry it: a name or a term of the document within it. */
export function emphasisOf(text: string, context: SceneContext): string | undefined {
  const [best] = rankedPhrases(text, context, { minWords: 1, minWeight: MIN_WEIGHT });
  // A mark under most of a sentence marks nothing.
  return best && countWords(best.text) * 2 <= countWords(text) ? best.text : undefined;
}

function rankedPhrases(
  text: string,
  context: SceneContext,
  { minWords, minWeight }: { readonly minWords: number; readonly minWeight: number },
): (NounPhrase & { readonly weight: number })[] {
  const headings = headingTerms(context);
  return nounPhrases(text, context.reader)
    .filter((phrase) => countWords(phrase.text) >= minWords && countWords(phrase.text) <= MAX_PHRASE_WORDS)
    .map((phrase) => ({ ...phrase, weight: weightOf(phrase, context, headings) }))
    .filter(({ weight }) => weight >= minWeight)
    .toSorted((one, other) => other.weight - one.weight);
}

/** A word is marked if it is in a heading, or comes again in the document; so are phrases that are worth more. */
const MIN_WEIGHT = 2;
/** What other phrases are worth less. */
const UNKNOWN_COST = 10;
const TITLE_COST = 3;
/** The second phrase of a sentence stands in for the first where that was seen already. */
const RANK_COST = 4;
const MAX_PHRASES = 3;

function headingTerms({ material, scene, beats }: SceneContext): ReadonlySet<string> {
  const section = beats[0]?.line.section ?? 0;
  return new Set([material.title, scene.title, ...material.headingsOf(section)].flatMap(termsOf));
}

/** The word of a phrase that the document speaks of most. */
function markedWord(text: string, { terms }: SceneContext): string | undefined {
  const words = text.split(/\s+/u).filter((word) => /^\p{L}{4,}$/u.test(word));
  const counted = words.map((word) => ({ word, count: terms.get(termsOf(word)[0] ?? '') ?? 0 }));
  const [best] = counted.toSorted((one, other) => other.count - one.count);
  return best && best.count >= 2 ? best.word : undefined;
}

/** Noun phrases of two to five words, the best first, that hold what the document is about. */
export function phraseCards(context: SceneContext): Candidate[] {
  if (!context.reader.isEnglish) return [];
  return context.beats.flatMap((beat, at): Candidate[] => {
    if (beat.line.kind === 'verse' || beat.line.table) return [];
    const phrases = rankedPhrases(beat.text, context, { minWords: MIN_PHRASE_WORDS, minWeight: 0 }).filter(
      (phrase) => !isOfAllOfIt(phrase, context),
    );
    if (phrases.length === 0) return doings(beat.text, context.reader).map((text) => doingCard(text, at));
    return phrases.slice(0, MAX_PHRASES).map((phrase, rank): Candidate => {
      const text = phrase.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
      // Of a name, no part is more than the rest.
      const marked = countWords(text) > 2 && !phrase.isName ? markedWord(text, context) : undefined;
      const emphasis = marked === undefined ? {} : { emphasis: marked };
      const isKnown = phrase.weight >= MIN_WEIGHT;
      const cost = (isKnown ? 0 : UNKNOWN_COST) + rank * RANK_COST;
      return {
        card: { kind: 'statement', text, ...emphasis },
        value: VALUES.phrase - cost,
        from: at,
        to: at,
      };
    });
  });
}

/** Heads that every part of a document could have. */
const GENERIC_HEADS =
  /^(?:user|team|project|system|version|respondent|participant|company|group|member|study|survey|author|document|article|report|data|information|process|program|model|approach|method|work|area|field|list|name|size|effect|role|need|change|issue|feature|option|community|problem|logic|product|service)$/u;

/** `domestic dogs` in an article about the dog, `Rust user` in one about Rust: the film is about them throughout. */
function isOfAllOfIt({ terms, isName }: NounPhrase, { material }: SceneContext): boolean {
  if (terms.length > 2) return false;
  const title = new Set(termsOf(material.title));
  const head = terms.at(-1) ?? '';
  if (title.has(head) && !isName) return true;
  return GENERIC_HEADS.test(head) && terms.slice(0, -1).every((term) => title.has(term));
}

function doingCard(text: string, at: number): Candidate {
  return { card: { kind: 'statement', text }, value: VALUES.phrase - UNKNOWN_COST, from: at, to: at };
}

const DENIES =
  /\b(?:not|never|no|nobody|without|un(?:able|willing)|fail\w*|refus\w*|forbid\w*|forbidden|stop\w*|avoid\w*|rather|instead|too)\b|n[’']t\b/iu;

/** `They want to hug the whales` is no advice to do so. */
const WISHES =
  /^(?:want|wish|like|love|hate|need|have|hope|expect|try|seem|tend|pretend|threaten|promise|offer|dream|desire|tempt|about|how|ought)$/u;

/** `to move the clock`: what is done, where nothing else of a sentence can be shown. */
function doings(text: string, reader: Reader): string[] {
  if (DENIES.test(text)) return [];
  const words = reader.read(text);
  for (const [at, word] of words.entries()) {
    const [verb, article] = [words[at + 1], words[at + 2]];
    if (
      word.lower !== 'to' ||
      WISHES.test(words[at - 1]?.lemma ?? '') ||
      verb?.tag !== 'VERB' ||
      verb.lower !== verb.lemma
    )
      continue;
    if (!/^(?:the|an?)$/u.test(article?.lower ?? '')) continue;
    let end = at + 3;
    while (/^(?:ADJ|NOUN|PROPN)$/u.test(words[end]?.tag ?? '')) end += 1;
    const last = words[end - 1];
    const isThing = end > at + 3 && last?.tag !== 'ADJ' && !EMPTY_HEADS.has(last?.lower ?? '');
    if (!last || !isThing || words[end]?.lower === 'of' || words[end]?.text === '-') continue;
    const phrase = text.slice(verb.start, last.end);
    if (countWords(phrase) > MAX_PHRASE_WORDS || phrase.length > MAX_PHRASE_LENGTH || /\d/u.test(phrase))
      continue;
    return [phrase.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())];
  }
  return [];
}
