import { capitalised } from '../../core/text/capitalised.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { type NounPhrase, nounPhrases } from '../words/noun-phrases.ts';
import { countWords, termsOf } from '../words/reading.ts';

const MIN_PHRASE_WORDS = 2;
const MAX_PHRASE_WORDS = 5;

/** How much of the document's subject a phrase contains. */
function weightOf(
  { terms, isName }: NounPhrase,
  context: SceneContext,
  headings: ReadonlySet<string>,
): number {
  const known = terms.map((term) => Math.min(4, context.terms.get(term) ?? 0) + (headings.has(term) ? 2 : 0));
  const sum = known.reduce((total, own) => total + own, 0);
  // Words of the title occur everywhere, so they emphasise nothing.
  const title = new Set(termsOf(context.material.title));
  const isTitle = terms.every((term) => title.has(term));
  return sum / Math.sqrt(Math.max(1, terms.length)) + (isName ? 0.8 : 0) - (isTitle ? TITLE_COST : 0);
}

/** A number with what it counts or measures: `18 months`, `$3.5 million`, `7 %`. No year, and no part of a fraction. */
const QUANTITY =
  /(?<![\p{L}\p{N}.,/:–-])(?:\p{Sc}\d(?:[\d,]*\d)?(?:\.\d+)?(?: (?:million|billion|trillion))?|\d(?:[\d,]*\d)?(?:\.\d+)?(?:\s?%|(?: (?:per ?cent|(?:thousand|million|billion|trillion)(?: \p{Ll}\p{L}*[^s]s)?|people|men|women|children|\p{Ll}\p{L}+[^s]s)))(?![\p{L}\p{N}]))/gu;

/**
 * The words that carry the claim of a sentence: its number with what that counts, if there is one, or else a name or
 * what its verb says of the subject. Most sentences have none that is certain.
 */
export function emphasisOf(text: string, context: SceneContext): string | undefined {
  const [quantity, ...others] = [...text.matchAll(QUANTITY)].filter((found) => isCounted(found, context));
  if (quantity !== undefined && others.length === 0) return quantity[0];
  const best = rankedPhrases(text, context, { minWords: 1, minWeight: MIN_WEIGHT }).find(
    (phrase) =>
      carriesClaim(phrase, text, context) &&
      !isOneOfSeveral(phrase, text) &&
      !isPartOfName(phrase, text) &&
      !goesOnAsNoun(phrase, text, context) &&
      !isCutOff(phrase, text),
  );
  // Emphasis on most of a sentence emphasises nothing.
  return best && countWords(best.text) * 2 <= countWords(text) ? best.text : undefined;
}

/** Whether a phrase is more than the subject, or whoever reports what the sentence says. */
function carriesClaim({ text, start, end, isName }: NounPhrase, sentence: string, { reader }: SceneContext) {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (REPORTS.test(after) || REPORTED_BY.test(before)) return false;
  // `the Amazon release …`: the tagger takes the verb for a part of the name.
  const isWhole = !/\s(?!of\b|the\b|and\b|for\b|de\b|van\b|von\b)\p{Ll}/u.test(text);
  if (isName && isWhole && start > 0 && /\s/u.test(text)) return true;
  const verb = reader.read(sentence).find(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (verb === undefined || start < verb.end) return false;
  // What a clause ends with is what it says.
  return /^(?:[.,;:!?]|$)/u.test(after) && (isName || /\s/u.test(text) || IS.test(before));
}

const REPORTS =
  /^,?\s(?:also\s|have\s|has\s)?(?:said|says|say|wrote|writes|reported|reports|told|tells|added|argued?|found|noted|declined|announced|confirmed|explained?|estimate[sd]?)\b/u;
const REPORTED_BY =
  /\b(?:said|says|according to|told|reported(?: by)?|reports|wrote|tweeted)\s(?:an?\s|the\s)?$/iu;
/** `Her weapon is ownership.`: a single word is what the sentence says. */
const IS = /\b(?:is|are|was|were|means?|called|named)\s(?:an?\s|the\s)?$/u;

/** `Version 2.0 works`, `page 12 shows`: the number belongs to the word before it. */
function isCounted({ 0: found, index, input = '' }: RegExpExecArray, { reader }: SceneContext): boolean {
  // `21 of 131 countries`: the whole is not what is claimed.
  if (/\d (?:out )?of (?:the |all )?$/iu.test(input.slice(0, index))) return false;
  if (
    /\b(?:version|page|chapter|figure|table|step|section|part|level|room|no\.|number) $/iu.test(
      input.slice(0, index),
    )
  )
    return false;
  // `RTX 3080 cards`, and a year before a noun: `2020 sales`.
  if (/^\d/u.test(found) && isPartOfName({ start: index, end: index + found.length }, input)) return false;
  if (/^(?:1[5-9]|20)\d\d\s/u.test(found)) return false;
  const last = /\p{L}+$/u.exec(found);
  // Only English plurals are known by their last letter.
  if (last && !/\d\p{L}*$/u.test(found) && !reader.isEnglish && !/%$/u.test(found)) return false;
  const word = last && reader.read(input).find(({ start }) => start === index + last.index);
  return word?.tag !== 'VERB';
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

/** The weight of a term in a heading, or one that occurs again in the document. */
const MIN_WEIGHT = 2;
/** Lowers phrases that are not important to the document. */
const UNKNOWN_COST = 8;
/** Lowers names: whose name it is says less than the sentence about it, even if that begins under the title. */
const NAME_COST = 16;
/** Lowers phrases that are not names. A long sentence says more, unless there are too many of them. */
const PLAIN_COST = { twoWords: 11, more: 5 };
/** Two common words say so little that almost any other card is better. */
const WEAK_BONUS = -320;
const PHRASE_BONUS = -40;
const TITLE_COST = 3;
/** Ranks phrases about the whole film below a heading that has not been shown yet, but above one that has. */
const LAST_COST = 18;
/** Lowers a sentence's second and third phrase, which are shown only if the first was already shown. */
const RANK_COST = 4;
const MAX_PHRASES = 3;

function headingTerms({ material, scene, beats }: SceneContext): ReadonlySet<string> {
  const section = beats[0]?.line.section ?? 0;
  return new Set([material.title, scene.title, ...material.headingsOf(section)].flatMap(termsOf));
}

/** The word of a phrase that occurs most often in the document. */
function markedWord(text: string, { terms }: SceneContext): string | undefined {
  const words = text.split(/\s+/u).filter((word) => /^\p{L}{4,}$/u.test(word));
  const counted = words.map((word) => ({ word, count: terms.get(termsOf(word)[0] ?? '') ?? 0 }));
  const [best] = counted.toSorted((one, other) => other.count - one.count);
  return best && best.count >= 2 ? best.word : undefined;
}

/** Noun phrases of two to five words about the document's subject, the best first. */
export function phraseCards(context: SceneContext): Candidate[] {
  if (!context.reader.isEnglish) return [];
  return context.beats.flatMap((beat, at): Candidate[] => {
    if (beat.line.kind === 'verse' || beat.line.table) return [];
    const whole = rankedPhrases(beat.text, context, { minWords: MIN_PHRASE_WORDS, minWeight: 0 }).filter(
      (phrase) =>
        !goesOnInNext(phrase, context.beats, at) &&
        !beganBefore(phrase, context.beats, at) &&
        !isOneOfSeveral(phrase, beat.text) &&
        !isPartOfName(phrase, beat.text),
    );
    const telling = whole.filter((phrase) => !isOfAllOfIt(phrase, context));
    const phrases = (telling.length > 0 ? telling : whole).filter(
      // `a state Clinton won`: the tagger takes both words for a name.
      ({ isName, text }) => isName && /^\p{Lu}/u.test(text),
    );
    const isLastResort = telling.length === 0;
    return phrases.slice(0, MAX_PHRASES).map((phrase, rank): Candidate => {
      const text = capitalised(phrase.text);
      // No part of a name is more important than the rest.
      const marked = countWords(text) > 2 && !phrase.isName ? markedWord(text, context) : undefined;
      const emphasis = marked === undefined ? {} : { emphasis: marked };
      const isKnown = phrase.weight >= MIN_WEIGHT;
      const isWeak = isLastResort || (!phrase.isName && countWords(phrase.text) <= 2);
      const plainCost = countWords(phrase.text) <= 2 ? PLAIN_COST.twoWords : PLAIN_COST.more;
      const cost =
        (isLastResort ? LAST_COST : (isKnown ? 0 : UNKNOWN_COST) + (phrase.isName ? NAME_COST : plainCost)) +
        rank * RANK_COST;
      return {
        card: { kind: 'statement', text, ...emphasis },
        value: VALUES.phrase - cost,
        bonus: isWeak ? WEAK_BONUS : PHRASE_BONUS,
        from: at,
        to: at,
      };
    });
  });
}

/** `the philosophy | and economy of Karl Marx`: whether the phrase continues in the next beat. */
function goesOnInNext({ end }: NounPhrase, beats: readonly Beat[], at: number): boolean {
  const [own, next] = [beats[at], beats[at + 1]];
  return end === own?.text.length && next?.lineIndex === own.lineIndex;
}

/** `method of body | fat estimation`: the phrase is only the beginning of a longer one. */
function goesOnAsNoun({ end, text: own }: NounPhrase, text: string, { reader }: SceneContext): boolean {
  // `Ezra Klein sets`: the tagger takes the verb for a noun.
  if (/^\p{Lu}\S*\s\p{Lu}\S*\s\p{Ll}+s$/u.test(own)) return true;
  if (!/^\s\p{Ll}/u.test(text.slice(end))) return false;
  const next = reader.read(text).find(({ start }) => start > end);
  return next !== undefined && (/^(?:NOUN|ADJ)$/u.test(next.tag) || /\p{L}{3}ing$/u.test(next.lower));
}

/** `have fractured rights`: the same. `Some would call it subtle`: the tagger takes the verb for a noun. `St. Ives`, `de Miranda`: half of a name. */
function isCutOff({ start, text: own }: NounPhrase, text: string): boolean {
  if (
    /\b(?:have|has|had|is|are|was|were|be|been) $/iu.test(text.slice(0, start)) &&
    /^\p{Ll}+ed\b/u.test(own)
  )
    return true;
  return /(?:\b(?:St|Mt|Dr|Mr|Mrs|Ms)\.|\b(?:de|van|von|der|du)) $|\b(?:would|could|should|will|can|may|might|must|do|does|did)(?: not)? $/iu.test(
    text.slice(0, start),
  );
}

/** `Max Born and Pascual Jordan`: one of two names says less than both. */
function isOneOfSeveral({ isName, start, end }: NounPhrase, text: string): boolean {
  return (
    isName &&
    (/\p{Lu}[\p{L}.]*,? (?:and|or) $/u.test(text.slice(0, start)) ||
      /^,? (?:and|or) \p{Lu}/u.test(text.slice(end)))
  );
}

/** `the Lexus LC | 500`, `the U.S. | market`: a name with a number or another word of it beside it is not whole. */
function isPartOfName({ start, end }: Pick<NounPhrase, 'start' | 'end'>, text: string): boolean {
  const before = /(?:^|\s)(\S*\d\S*|\p{Lu}[\p{L}.’'-]*)\s$/u.exec(text.slice(0, start));
  // The first word of a sentence always has a capital.
  const isNamed = before !== null && (before.index > 0 || /\d|^\p{Lu}{2}/u.test(before[1] ?? ''));
  return isNamed || /^\s(?:\p{Lu}|\d)/u.test(text.slice(end));
}

/** `the South | Korean solar industry`: whether the phrase starts in the previous beat. */
function beganBefore({ start, text }: NounPhrase, beats: readonly Beat[], at: number): boolean {
  const [own, before] = [beats[at], beats[at - 1]];
  if (start > 0 || own?.lineIndex !== before?.lineIndex) return false;
  return /^\p{Lu}/u.test(text) && /(?:^|\s)\p{Lu}[\p{L}.]*$/u.test(before?.text ?? '');
}

/** Nouns that could occur in any document. */
const GENERIC_HEADS =
  /^(?:user|team|project|system|version|respondent|participant|company|group|member|study|survey|author|document|article|report|data|information|process|program|model|approach|method|work|area|field|list|name|size|effect|role|need|change|issue|feature|option|community|problem|logic|product|service)$/u;

/**
 * Whether a phrase is about the subject of the whole film: `domestic dogs` in an article about the dog, `Rust
 * user` in one about Rust.
 */
function isOfAllOfIt({ terms, isName }: NounPhrase, { material }: SceneContext): boolean {
  const title = new Set(termsOf(material.title));
  if (terms.every((term) => title.has(term))) return true;
  if (terms.length > 2) return false;
  const head = terms.at(-1) ?? '';
  if (title.has(head) && !isName) return true;
  return GENERIC_HEADS.test(head) && terms.slice(0, -1).every((term) => title.has(term));
}
