import type { Thing } from '../../core/things.ts';
import type { ShotMaterial } from '../spoken.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import { OTHERWISE_IN_TECHNOLOGY, THING_WORDS, type ThingWords } from '../words/thing-words.ts';

const BY_NOUN = new Map(
  THING_WORDS.flatMap((own) => own.nouns.split('|').map((noun) => [noun, own] as const)),
);
const NOUN = /^(?:NOUN|PROPN)$/u;
/** Not there, only compared with, or not meant in earnest. */
const UNREAL =
  /^(?:no|not|n[’']t|never|without|neither|nor|instead|rather|unlike|like|than|as|such|virtual|digital|imaginary|proverbial|so-called|called|metaphorical|fake|toy|model|invisible|hypothetical|cannot)$/u;
/** How many words before a noun may deny it. */
const REACH = 5;
/** `The town hasn’t seen a single good drop of rain` */
const DENIAL_REACH = 10;
const DENIES = /^(?:not|n[’']t|never|cannot|without)$/u;

/** A thing that a sentence tells of, and the place of its noun. */
export interface NamedThing {
  readonly thing: Thing;
  readonly noun: string;
  readonly start: number;
  /** Whether the sentence begins with it, before its first verb: then it is what the sentence is about. */
  readonly isSubject: boolean;
  /** Whether the main clause tells of it, outside of quotation marks: what a clause beside it only mentions is not shown. */
  readonly isCentral: boolean;
}

const TECHNOLOGY =
  /\b(?:software|hardware|apps?|APIs?|browsers?|servers?|source code|open[- ]source|compilers?|processors?|CPUs?|GPUs?|laptops?|MacBooks?|iPhones?|iPads?|Android|iOS|macOS|Linux|repositor(?:y|ies)|GitHub|npm|JavaScript|TypeScript|Python|databases?|JSON|HTML|CSS|developers?|pull requests?|encryption|data cent(?:er|re)s?|machine learning|algorithms?|SaaS|smartphones?|keyboards?|touchscreens?|megabytes?|gigabytes?|USB|Wi-Fi|Bluetooth|programming|runtime|plugins?|deploy\w*|debug\w*|tech giants?|startups?|streaming)\b/giu;
/** How many different words of it, and how many among a thousand words, make it the subject of a document. */
const MIN_TECHNOLOGY = { words: 3, inThousand: 6 };
const MAX_READ_LENGTH = 30_000;

/** Whether a document is about computers or phones, where many plain words have another sense. */
export function isOnTechnology(document: Pick<ShotMaterial, 'title' | 'blocks'>): boolean {
  const text = wordsOfDocument(document);
  const found = (text.match(TECHNOLOGY) ?? []).map((word) => word.toLowerCase().replace(/s$/u, ''));
  return (
    new Set(found).size >= MIN_TECHNOLOGY.words &&
    found.length * 1_000 >= MIN_TECHNOLOGY.inThousand * countWords(text)
  );
}

/** Tells of which things a drawing could be wrong in a document, because its subject gives their words another sense. */
export function misleadingIn(document: Pick<ShotMaterial, 'title' | 'blocks'>): (thing: Thing) => boolean {
  const isTechnology = isOnTechnology(document);
  const text = wordsOfDocument(document);
  // A bike may have an engine.
  const isPedalled = PEDALLED.test(text) && !MOTORED.test(text);
  return (thing) =>
    (isTechnology && OTHERWISE_IN_TECHNOLOGY.has(thing)) || (thing === 'bicycle' && !isPedalled);
}

const PEDALLED = /\b(?:bicycl\w*|cycling|cyclists?|pedal\w*|(?:cycle|bike) (?:lane|path)s?)\b/iu;
const MOTORED =
  /\b(?:motor[- ]?(?:cycl\w*|bik\w*)|bikers?|riders?\b[^.!?]{0,80}\bengines?|engines?\b[^.!?]{0,80}\briders?)\b/iu;

function wordsOfDocument({ title, blocks }: Pick<ShotMaterial, 'title' | 'blocks'>): string {
  const told = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
  );
  return [title, ...told].join('\n').slice(0, MAX_READ_LENGTH);
}

/**
 * The things that a sentence certainly tells of. A noun counts if it means the thing by itself: not as part of another
 * noun (“heart attack”), of a name, of a measure (“a mountain of debt”), or of a sense that its sentence gives it.
 */
export function thingsIn(text: string, reader: Reader): NamedThing[] {
  const words = reader.read(text);
  const firstVerb = words.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return words.flatMap((word, at) => {
    const { noun, from } = nounAt(words, at);
    const own = BY_NOUN.get(noun);
    if (!own || !NOUN.test(word.tag) || !isMeant(words, { own, from, at })) return [];
    if (own.not?.test(text) || (own.only && !own.only.test(text))) return [];
    const isLed = LEADS_IN.test(text);
    const isCentral = isInMain(text.slice(0, word.start), isLed);
    return [{ thing: own.thing, noun, start: word.start, isSubject: at < firstVerb && !isLed, isCentral }];
  });
}

/** `According to the website, | the lamp burns`, `Lighting a lamp, | she left`: what only leads to the main clause. */
const LEADS_IN =
  /^(?:…|(?:According to|In|On|At|By|For|From|With|Without|After|Before|Since|During|While|When|If|As|Because|Although|Though|Where|Until|Once|Despite|Under|Over|To|Following|(?!Nothing|Everything|Something|Anything|King|Spring|Morning|Evening|Building|Clothing)\p{Lu}\p{Ll}{2,}ing)\s)/u;
const OTHER_CLAUSE =
  /\b(?:that|which|who|whose|when|while|because|if|although|though|whether|how|where|until|unless|so)\s/iu;

function isInMain(before: string, isLed: boolean): boolean {
  if ((before.match(/["“”]/gu)?.length ?? 0) % 2 === 1) return false;
  const comma = before.indexOf(', ');
  if (isLed && comma < 0) return false;
  const own = isLed ? before.slice(comma + 2) : before;
  return !OTHER_CLAUSE.test(own);
}

/** The noun that ends at a word: of two words if those are listed together. */
function nounAt(words: readonly Word[], at: number): { readonly noun: string; readonly from: number } {
  const base = baseOf(words[at]);
  const pair = `${words[at - 1]?.lower ?? ''} ${base}`;
  return BY_NOUN.has(pair) ? { noun: pair, from: at - 1 } : { noun: base, from: at };
}

/** The tagger does not know all plurals. */
function baseOf(word: Word | undefined): string {
  if (!word) return '';
  const { lower, lemma } = word;
  const bases = [
    lower,
    lemma,
    lower.replace(/ies$/u, 'y'),
    lower.replace(/es$/u, ''),
    lower.replace(/s$/u, ''),
  ];
  const irregular = IRREGULAR.get(lower);
  return irregular ?? bases.find((base) => BY_NOUN.has(base)) ?? lower;
}

const IRREGULAR = new Map([
  ['teeth', 'tooth'],
  ['leaves', 'leaf'],
  ['loaves', 'loaf'],
]);

interface Noun {
  readonly own: ThingWords;
  readonly from: number;
  readonly at: number;
}

function isMeant(words: readonly Word[], { own, from, at }: Noun): boolean {
  const [before, word, next] = [words[from - 1], words[at], words[at + 1]];
  // A name, unless the sentence begins with it.
  const first = words[from]?.text ?? '';
  // `BED` is short for something.
  if (!word || (from > 0 && /^\p{Lu}/u.test(first)) || /^\p{Lu}{2,}$/u.test(first)) return false;
  if (next && (NOUN.test(next.tag) || /^(?:of|[-–/])$|^[’']/u.test(next.lower))) return false;
  if (before && /^[-–/]$/u.test(before.lower)) return false;
  const kinds = new Set((own.kinds ?? '').split('|'));
  const isKind = before !== undefined && kinds.has(before.lower);
  if (before && NOUN.test(before.tag) && !isKind) return false;
  if (before && /ing$/u.test(before.lower) && before.tag !== 'ADP' && !isKind) return false;
  return (
    !words.slice(Math.max(0, from - REACH), from).some(({ lower }) => UNREAL.test(lower)) &&
    !words.slice(Math.max(0, from - DENIAL_REACH), from).some(({ lower }) => DENIES.test(lower))
  );
}
