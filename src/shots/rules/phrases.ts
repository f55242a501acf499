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
  section page line total average amount want wants majority range variety set pair group level rate value one ones decade century
  centuries decades addition course january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday rest remainder bulk home`.split(
    /\s+/u,
  ),
);
/** Open a sentence that tells somebody to do something. */
const COMMANDS =
  /^(?:use|make|call|set|let|get|take|give|keep|look|note|see|think|try|find|add|read|write|open|close|click|check|choose|start|stop|run|turn|put|work|help|want|need|plan|show|watch|play|learn|limit|test|form|place|cover|paint|light|heat|cook|mix|fill)$/u;
const EMPTY_MODIFIERS =
  /^(?:such|other|own|same|many|more|most|several|certain|few|various|last|next|first|second|third|whole|very|much|less|least|further|good|great|able|sure|only|one|two|three|true|likely|half|different|similar|following|previous|above|made|put|cut|set|let|got|saw|met|ran|fell|told|felt|kept|held|led|built|found|took|gave|said|mr|mrs|ms|dr|able|um|uh|like|wow|ok|okay|yes|no|e\.g|i\.e|etc|et|al|this|that|these|those|its|his|her|their|some|any|all|each|every|no|another|what|which)$/iu;

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
    const of = part.findIndex(({ lower }) => lower === 'of');
    const isHollow = EMPTY_HEADS.has(headOf(part)?.lower ?? '') || EMPTY_HEADS.has(last.lower);
    // `the end of the quay` is about the quay.
    if (isHollow && of > 0) {
      start += of;
      continue;
    }
    const isVerb = endsInVerb(words, start, end);
    // `Hospital for Sick Children`: a part of a name.
    const isNamePart =
      /^\p{Lu}/u.test(phrase) &&
      before?.tag === 'ADP' &&
      /^\p{Lu}/u.test(words[start - 2]?.text ?? '') &&
      start > 2;
    // `hub of the road, rail and air networks`
    const isTornRow = part.some(({ lower }) => lower === 'of') && /^(?:,|and|or)$/u.test(after?.lower ?? '');
    start = end;
    // `St Petroc's Voluntary | Aided Church`
    const isTornName = /^\p{Lu}/u.test(last.text) && /^\p{Lu}/u.test(after?.text ?? '');
    // `Giving foods to babies`: what is done, and no thing.
    const isDoing =
      /^\p{L}+ing$/u.test(first.text) && part.length > 1 && !/^(?:DET|ADJ|ADP)$/u.test(before?.tag ?? '');
    // `regard New Zealand`, `a stranding capital of the world`: a verb before a name, and the half of a compound.
    const second = part[1];
    const isVerbAndName =
      /^\p{Ll}/u.test(first.text) &&
      first.tag === 'NOUN' &&
      /^\p{Lu}/u.test(second?.text ?? '') &&
      before?.tag !== 'DET';
    const isHalf =
      (before?.tag === 'VERB' && /ing$/u.test(before.lower)) ||
      (before?.tag === 'NOUN' && before.text !== '-');
    const isCommand = first.start === 0 && COMMANDS.test(first.lower);
    if (isVerbAndName || isHalf || isCommand || /&\w+;|[<>]/u.test(phrase)) continue;
    if (isVerb || isNamePart || isTornRow || isTornName || isDoing) continue;
    if (/n[’']t\b|[’'](?:ll|re|ve|d|m)\b|\.$/u.test(phrase)) continue;
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

/** `The city experiences four seasons`, `Mr Obama lands in Kenya`: the last word is the verb, whatever its tag. */
function endsInVerb(words: readonly Word[], start: number, end: number): boolean {
  const [last, next] = [words[end] as Word, words[end + 1]];
  if (end === start || !/^\p{Ll}+s$/u.test(last.text)) return false;
  if (/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|ADV)$/u.test(next?.tag ?? '') && next?.text !== ',') return true;
  const opens = words.slice(0, start).every(({ tag }) => tag === 'DET' || tag === 'ADJ' || tag === 'PROPN');
  const isNamed = /^\p{Lu}/u.test(words[end - 1]?.text ?? '');
  return (
    opens &&
    (isNamed || !words.slice(end + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) &&
    next?.tag !== 'VERB' &&
    next?.tag !== 'AUX'
  );
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
    (!EMPTY_MODIFIERS.test(word.text) || isInName(words, at))
  );
}

/** `Whole Foods`, `New England` */
function isInName(words: readonly Word[], at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(words[at]?.text ?? '') && /^\p{Lu}/u.test(words[at + 1]?.text ?? '');
}

function endOf(words: readonly Word[], start: number): number | undefined {
  let end: number | undefined;
  let hasOf = false;
  for (let at = start; at < words.length && at - start < 7; at++) {
    const word = words[at] as Word;
    const before = words[at - 1];
    const isGlued = before !== undefined && before.end === word.start;
    const isEmpty = EMPTY_MODIFIERS.test(word.text) && !isInName(words, at);
    if (NOUN.test(word.tag) && /^\p{L}{2}/u.test(word.text) && !isEmpty) {
      // `stormy days | water`: a plural before a noun ends a phrase, unless both are names.
      const isNewPhrase =
        end === at - 1 &&
        before &&
        (isPlural(before) || /^(?:people|men|women|children)$/u.test(before.lower)) &&
        !/^\p{Lu}/u.test(word.text);
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
): (Phrase & { readonly weight: number })[] {
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
    const phrases = rankedPhrases(beat.text, context, { minWords: MIN_PHRASE_WORDS, minWeight: 0 });
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
