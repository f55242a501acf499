import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { countWords, type Reader } from '../words/reading.ts';

/** Below other definitions, because the sentence is about something else. */
const COST = 10;
const MIN_TEXT_WORDS = 3;
const MAX_TEXT_WORDS = 14;
const MAX_TEXT_LENGTH = 96;
const NAME = String.raw`(?:\p{Lu}\p{L}*\.?\s){0,3}(?:(?:de|van|von|of|the|al|el|la|du)\s)?\p{Lu}[\p{L}’'-]+`;
const ROLE = String.raw`(?:an?|the|one of the)\s[^,;:()–—]+`;
/** The subject of a sentence: `Mary Anning, a collector of fossils, sold …`. */
const SUBJECT = new RegExp(String.raw`^(?<term>${NAME}), (?<text>${ROLE}), (?<rest>\p{Ll}.+)$`, 'u');
/** The end of a sentence: `… was sold by Mary Anning, a collector of fossils.` */
const LAST = new RegExp(
  String.raw`\s(?:by|with|to|from|of|for|met|married|said|says|asked|is|was|between|near|like|joined|called|on) (?<term>${NAME}), (?<text>${ROLE})\.$`,
  'u',
);
/** A role without an article: `said Mary Anning, director of the museum`. */
const SPEAKER =
  /(?:\b(?:said|says|[Aa]ccording to|told|explained|explains|added|adds|wrote|writes|noted|notes|by)\s|[”"]\s|^)(?<term>(?:\p{Lu}\p{L}*\.?\s){1,3}\p{Lu}[\p{L}’'-]+), (?<text>(?:an?\s|the\s)?(?:\p{Ll}+\s){0,3}?(?:director|professor|president|minister|secretary|head|chief|chair\w*|editor|author|founder|scientist|researcher|economist|analyst|physicist|biologist|chemist|astronomer|historian|engineer|spokes\p{L}+|manager|officer|governor|mayor|senator|lawyer|attorney|doctor|ecologist|geologist|psychologist|neuroscientist|immunologist|epidemiologist|curator|fellow|leader|member|coach|captain|designer|architect|developer|nutritionist|dietitian|nurse|surgeon|administrator|commissioner|spokesperson|superintendent|ambassador|general|colonel|chairman|CEO|representative|coordinator|adviser|advisor|consultant|specialist|expert|meteorologist|technician|pilot|astronaut|archaeologist|anthropologist|linguist|sociologist|physician|pediatrician|teacher|lecturer|blogger|journalist|reporter|writer|novelist|artist|musician)\b[^,;:()–—“”"]*?)(?:,|\.$|\.”$)/u;
/** `Venipuncture, which is the drawing of blood, takes …`: what the subject of a sentence is or does. */
const RELATIVE =
  /^(?<article>(?:The|An?) )?(?<term>(?:[\p{L}-]+ ){0,2}[\p{L}-]+), which (?<text>(?:is|are|means|involves?|consists? of|stands? for|refers? to|contains?|describes?|includes?|measures?|allows?|lets?)\s[^,;:()–—“”"]+), (?<rest>\p{Ll}.+)$/u;
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|As|But|And|If|When|While|For|From|To|With|After|Before|Since|This|That|It|He|She|They|We|I|You|Yes|No|Well|So|Then|Now|Today|Here|There|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|God|Mr|Mrs|Ms|Dr|St)\b/u;
const POINTING =
  /\b(?:it|its|he|his|she|her|they|their|them|this|that|these|those|latter|former|same|other|we|our|i|my|you|your|said|says|such|day|week|month|year|time|way|thing|one|ones|fact|result|move|sign|number)\b/iu;

const SAYS =
  /\b(?:said|says|told|explain(?:s|ed)|add(?:s|ed)|wrote|writes|not(?:es|ed)|warn(?:s|ed)|argu(?:es|ed)|[Aa]ccording to)\b/u;
/** `the company’s chief keeper`: of which company? */
const UNNAMED_BODY =
  /^(?:the\s)(?:company|firm|group|agency|team|organi[sz]ation|school|university|department|bank|club|party|city|state|county|council|ministry|network|paper|startup)[’']s\s/iu;

/** Definitions from appositions: `Mary Anning, a collector of fossils, …`. */
export function appositionCards({ beats, reader, scene, material }: SceneContext): Candidate[] {
  if (!reader.isEnglish || NAMELESS.test(material.kind)) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.kind !== 'paragraph' || line.source || line.table) return [];
    const found = appositionIn(line.text, reader);
    const at = beatsOfLine(beats, lineIndex);
    if (!found || !at) return [];
    // What a sentence of one part says matters more than who says it.
    if (at.from === at.to && SAYS.test(line.text)) return [];
    // What somebody said is shown first.
    const isAfterSpeech = /["“][^"“”]+["”]/u.test(line.text.slice(0, line.text.indexOf(found.term)));
    const opening = found.text.toLowerCase().split(' ').slice(0, 2).join(' ');
    const own = beats
      .slice(at.from, at.to + 1)
      .findIndex(({ text }) =>
        isAfterSpeech ? text.toLowerCase().includes(opening) : text.includes(found.term),
      );
    const from = at.from + Math.max(0, own);
    return [{ card: { kind: 'definition', ...found }, value: VALUES.definition - COST, from, to: from }];
  });
}

/** `She was born near Holm, the fourth of six children.` tells who she was, not what Holm is. */
const LIVED = /\b(?:born|raised|grew up|brought up|baptised|baptized|christened|educated|died|buried)\b/u;
const NAMELESS = /^(?:story|play|poem|manual|readme|slides|table)$/u;

export function appositionIn(sentence: string, reader: Reader): { term: string; text: string } | undefined {
  const subject = SUBJECT.exec(sentence)?.groups;
  const opensVerb = subject?.rest !== undefined && opensPredicate(subject.rest, reader);
  const last = LIVED.test(sentence) ? undefined : LAST.exec(sentence)?.groups;
  for (const groups of [opensVerb ? subject : undefined, last, SPEAKER.exec(sentence)?.groups]) {
    const { term, text } = groups ?? {};
    if (term === undefined || text === undefined || NO_NAME.test(term)) continue;
    if (isWhatItIs(text, reader)) return { term, text: `${capitalised(text.trim())}.` };
  }
  return relativeIn(sentence, reader);
}

function relativeIn(sentence: string, reader: Reader): { term: string; text: string } | undefined {
  const { term, text, rest } = RELATIVE.exec(sentence)?.groups ?? {};
  if (term === undefined || text === undefined || rest === undefined || NO_NAME.test(`${term} `))
    return undefined;
  const words = reader.read(term);
  const isNoun = words.every(({ tag }) => /^(?:NOUN|PROPN|ADJ)$/u.test(tag)) && words.at(-1)?.tag !== 'ADJ';
  const count = countWords(text);
  if (!isNoun || !opensPredicate(rest, reader) || POINTING.test(text) || /\d/u.test(text)) return undefined;
  if (count < MIN_TEXT_WORDS || count > MAX_RELATIVE_WORDS) return undefined;
  return { term: capitalised(term), text: `${capitalised(text.replace(/^(?:is|are|means)\s/u, ''))}.` };
}

const MAX_RELATIVE_WORDS = 18;

/** Whether the text after an apposition is a predicate: `wrote the first program`. */
function opensPredicate(rest: string, reader: Reader): boolean {
  const words = reader.read(rest);
  const at = words.findIndex(({ tag }) => tag !== 'ADV');
  const first = words[at];
  // The tagger takes `retired from` for an adjective.
  const isDone = first?.tag === 'ADJ' && /ed$/u.test(first.lower);
  if (isDone) return /^(?:ADP|DET|PRON|PART)$/u.test(words[at + 1]?.tag ?? '');
  return first !== undefined && /^(?:VERB|AUX)$/u.test(first.tag) && !/ing$/u.test(first.lower);
}

/** Whether a text is a noun phrase that refers to nothing outside of it. */
function isWhatItIs(text: string, reader: Reader): boolean {
  const count = countWords(text);
  if (count < MIN_TEXT_WORDS || count > MAX_TEXT_WORDS || text.length > MAX_TEXT_LENGTH) return false;
  if (POINTING.test(text) || UNNAMED_BODY.test(text) || /["“”\d]|\bet al\b/u.test(text)) return false;
  const words = reader.read(text);
  const opener = words.findIndex(({ lower }) => /^(?:who|which|that|whose|where)$/u.test(lower));
  const own = words.slice(0, opener < 0 ? words.length : opener);
  const hasVerb = own.some(
    ({ tag, lower }) => tag === 'AUX' || (tag === 'VERB' && !/(?:ed|ing|en)$/u.test(lower)),
  );
  return !hasVerb && own.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
}
