import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { saysSomething, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';

/** Below a short sentence, which needs no parting, and above a long one. */
const VALUE = VALUES.statement - 8;
const MAX_TERM = { words: 5, length: 40 };
const MIN_TEXT_WORDS = 5;
const MAX_TEXT_LENGTH = 150;
const MAX_MS = 13_000;
const TOLD = /^(?:article|news|report|encyclopedia)$/u;

/** Who or what a sentence is about, set large, and beside it all that is said of it. */
export function subjectCards(context: SceneContext): Candidate[] {
  const { scene, beats, reader, material } = context;
  if (!reader.isEnglish || !TOLD.test(material.kind)) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain =
      line.kind === 'paragraph' &&
      !line.source &&
      !line.table &&
      !line.continuesSentence &&
      line.ending === 'sentence';
    const parts = at && isPlain ? subjectIn(line.text, reader, (word) => isNamed(word, context)) : undefined;
    if (!at || !parts || isToldBefore(context, lineIndex, parts.term)) return [];
    return [{ card: { kind: 'definition', ...parts }, value: VALUE, ...at, maxMs: MAX_MS }];
  });
}

/** The same name set large twice in a film would look like a mistake. */
function isToldBefore({ material, sceneIndex }: SceneContext, lineIndex: number, term: string): boolean {
  return material.scenes.some(
    (scene, at) =>
      at <= sceneIndex &&
      scene.lines.some(
        ({ text }, line) => (at < sceneIndex || line < lineIndex) && text.startsWith(`${term} `),
      ),
  );
}

/** Whether a document writes a word with a capital within a sentence too, so that it is a name: `Apple`, `NASA`. */
function isNamed(word: string, { material: { blocks } }: SceneContext): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}-]+$/u.test(word)) return false;
  const within = new RegExp(String.raw`\p{Ll},? ${word}(?![\p{L}\p{N}])`, 'u');
  return blocks.some((block) => block.kind === 'paragraph' && within.test(block.text));
}

/** The subject of a sentence that begins with it, and the rest of the sentence from its verb on. */
export function subjectIn(
  sentence: string,
  reader: Reader,
  isKnown: (word: string) => boolean = () => false,
): { term: string; text: string } | undefined {
  const told = withoutLead(withoutBrackets(sentence));
  if (!isWholeSentence(told) || /["“”;:–—]/u.test(told)) return undefined;
  const words = reader.read(told);
  const verb = words.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const subject = words.slice(0, verb);
  if (verb < 1 || !isName(subject, told, isKnown) || !isVerbOfSubject(words, verb)) return undefined;
  // `The company also | builds lamps`: what stands before the verb belongs to it.
  const adverbs = subject.length - (subject.findLastIndex(({ tag }) => tag !== 'ADV') + 1);
  const end = words[verb - adverbs - 1]?.end ?? 0;
  const term = told.slice(0, end);
  const text = told.slice(end).trim();
  const isShort = countWords(term) <= MAX_TERM.words && term.length <= MAX_TERM.length;
  const isRest = countWords(text) >= MIN_TEXT_WORDS && text.length <= MAX_TEXT_LENGTH;
  return isShort && isRest && saysSomething(told, reader) ? { term, text } : undefined;
}

/** A name of several words, or a noun with more than its article: `The new harbour`, `Prosecutors in Sweden`. */
function isName(subject: readonly Word[], told: string, isKnown: (word: string) => boolean): boolean {
  const [first] = subject;
  const nouns = subject.filter(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const isPlain = subject.every(
    ({ tag, text }) =>
      /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ|ADV)$/u.test(tag) || /^(?:[-’'.]|[’']s)$/u.test(text),
  );
  const isAlone = subject.length === 1 && isKnown(first?.text ?? '');
  const hasName = isAlone || subject.some(({ text }, at) => at > 0 && /^\p{Lu}/u.test(text));
  return (
    isPlain &&
    nouns.length > 0 &&
    (hasName || nouns.length > 1 || subject.length > 2) &&
    !/^(?:ADP|CCONJ|ADV)$/u.test(first?.tag ?? '') &&
    !/^(?:this|that|these|those|such|another|both|either|neither|one|other|others|there|here|what|which|no|his|her|its|their|my|our|your|each|the (?:same|other|latter|former|first|second|last|following|latest|next))\b/iu.test(
      told,
    )
  );
}

/** `The lamp is`, `Apple plans`, but not `The lamp lit in 1900 burned` or `The lamp to be built`. */
function isVerbOfSubject(words: readonly Word[], verb: number): boolean {
  const own = words[verb];
  if (!own || /ing$/u.test(own.lower) || words[verb - 1]?.lower === 'to') return false;
  if (own.tag === 'AUX') return true;
  // A participle has another verb after it.
  const isParticiple = /(?:ed|en|wn|nt|lt|ld|ght|t)$/u.test(own.lower);
  const later = words
    .slice(verb + 1)
    .some(({ tag, lower }) => tag === 'AUX' || (tag === 'VERB' && !/ing$/u.test(lower)));
  return !isParticiple || !later;
}
