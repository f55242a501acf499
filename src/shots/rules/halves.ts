import type { DiagramCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import { FOREIGN_HALVES } from './foreign-halves.ts';

/** Above the sentence alone, below numbers, lists and dates. */
const VALUE = VALUES.statement + 12;
const MIN_WORDS = 3;
const MAX_LENGTH = 120;
/** Longer than usual, because each half lights up when it is said. */
const MAX_MS = 15_000;

/** The two clauses of a sentence, in its own order and words. */
export interface Halves {
  readonly first: string;
  readonly second: string;
  /** Whether the second follows from the first, or after it. Otherwise the two stand beside each other. */
  readonly isFlow: boolean;
  /** The word between them, if it is in none of them. */
  readonly joint?: string;
}

/** A sentence of two clauses as two boxes: a condition and its result, a cause and its effect, or a contrast. */
export function halfCards(context: SceneContext): Candidate[] {
  const { scene, beats, reader, material } = context;
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending === 'sentence';
    const halves = at && isPlain ? halvesIn(line.text, { reader, language: material.language }) : undefined;
    if (!at || !halves) return [];
    return [{ card: cardOf(halves), value: VALUE, ...at, maxMs: MAX_MS }];
  });
}

function cardOf({ first, second, isFlow, joint }: Halves): DiagramCard {
  return {
    kind: 'diagram',
    form: 'flow',
    nodes: [
      { id: '1', text: first },
      { id: '2', text: second },
    ],
    edges: [
      {
        from: '1',
        to: '2',
        ...(joint !== undefined && { text: joint }),
        ...(!isFlow && { isPlain: true as const }),
      },
    ],
  };
}

/** The halves of a sentence that certainly has two clauses, and nothing beside them. */
export function halvesIn(
  sentence: string,
  { reader, language }: { readonly reader: Reader; readonly language: string },
): Halves | undefined {
  const text = withoutLead(withoutBrackets(sentence), reader);
  if (
    !/^[\p{Lu}¿¡]/u.test(text) ||
    !/[\p{L}\p{N}%”"]\.["”]?$/u.test(text) ||
    /[:–—|]|\.\.\.|https?:/u.test(text)
  )
    return undefined;
  // Two sentences in one are related by nothing that a line could tell.
  if (text.includes(';')) return undefined;
  const halves = reader.isEnglish ? (opened(text, reader) ?? joined(text, reader)) : foreign(text, language);
  return readable(halves);
}

function readable(halves: Halves | undefined): Halves | undefined {
  return halves && isReadable(halves.first) && isReadable(halves.second) ? halves : undefined;
}

function isReadable(half: string): boolean {
  const quotes = half.match(/["“”]/gu)?.length ?? 0;
  return countWords(half) >= MIN_WORDS && half.length <= MAX_LENGTH && quotes % 2 === 0;
}

const FLOWS = /^(?:If|When|Whenever|Once|Because|After|As soon as|Unless)\s/u;
const BESIDE = /^(?:While|Although|Even though|Though|Whereas|Even if)\s/u;

const FIGURE_OF_SPEECH =
  /^(?:If|When|In case|Unless)\s(?:you|I|we)(?:\s(?:have|are|do|must|may)|[’']ve|[’']re)?(?:n[’']t|\snot|\sever|\sstill|\salready|\syet)*\s(?:want|like|need to know|look|ask|think|notic|wonder|guess|know|remember|recall|miss|read|heard|hear|follow|believe|care|count|consider|add)\w*\b/u;

/** `If the lamp burns low, the keeper fills it.`: a clause in front of the main one. */
function opened(text: string, reader: Reader): Halves | undefined {
  const isFlow = FLOWS.test(text);
  if (!isFlow && !BESIDE.test(text)) return undefined;
  const comma = text.indexOf(', ');
  const [first, second] = [text.slice(0, comma), text.slice(comma + 2)];
  const opener = isFlow ? FLOWS : BESIDE;
  // `As it turned out`, `When it comes to lamps`: no second thing. `one by one, | they left`: the first goes on.
  if (EMPTY_HALF.test(first) || ASIDE.test(second)) return undefined;
  // `If you haven’t noticed, …`: what follows is so either way.
  if (FIGURE_OF_SPEECH.test(first)) return undefined;
  // `When the board met, he said that …`: what he said does not follow from it.
  if (isFlow && SAYS.test(second)) return undefined;
  if (comma < 0 || !hasSubject(reader.read(first.replace(opener, '')))) return undefined;
  // `If you use the lamp, remember to fill it.`
  const isAdvice = isFlow && /\byour?\b/u.test(first) && reader.read(second)[0]?.tag === 'VERB';
  if (!isAdvice && !isMain(second, reader)) return undefined;
  const told = withoutStop(second.replace(/^then\s/u, ''));
  // `While A, B` says the same as `A while B`; `Although A, B` does not.
  const { word = '', rest = '' } = /^(?<word>While|Whereas)\s(?<rest>.+)$/u.exec(first)?.groups ?? {};
  if (word === '') return { first, second: told, isFlow };
  return { first: capitalised(rest), second: capitalised(told), isFlow, joint: word.toLowerCase() };
}

const SAYS = /\b(?:said|says|told|announced|wrote|added|asked|explained|claimed)\b/u;
const EMPTY_HALF =
  /^(?:As (?:we|you|I|it|they|everyone)(?:['’]ve)? (?:all )?(?:know|knows|see|saw|seen|turn\w*|happen\w*|said|noted|mention\w*|is|was)\b|(?:When|If) it comes to\b|(?:When|If|Once) (?:this|that|it) (?:happens|happened|occurs|is the case)|If (?:so|not|this|that|anything|you (?:like|want|will|ask me))\b[^,]{0,12}$)/u;
const ASIDE = /^[^,]{3,30},\s(?:he|she|it|they|we|you|I|the|an?)\s/u;

const JOINTS =
  /(?:,\s(?=(?:but|yet|so|while|whereas|although|though|even though|because|and so|and then|which is why)\s)|\s(?=because\s))/gu;
const JOINED =
  /^(?<word>but|yet|so|while|whereas|although|though|even though|because|and so|and then|which is why)\s(?<rest>.+)$/u;
const LEADS_ON = /^(?:so|and so|and then|which is why)$/u;

/** `The bridge was closed, so the ferry ran twice.`: a clause behind the main one. */
function joined(text: string, reader: Reader): Halves | undefined {
  const told = resultIn(text, reader) ?? laterIn(text, reader);
  if (told) return told;
  const [joint, ...others] = [...text.matchAll(JOINTS)];
  if (!joint || others.length > 0) return undefined;
  const first = text.slice(0, joint.index);
  const second = text.slice(joint.index + joint[0].length);
  const { word = '', rest = '' } = JOINED.exec(second)?.groups ?? {};
  // `so that` tells an aim, `so far` no result.
  if (/^(?:that|also|rather|instead|far|much|many|only|not)\b/u.test(rest)) return undefined;
  // `said that A, but B`, `not only A, but B`: B may be part of A.
  if (
    /^(?:but|yet)$/u.test(word) &&
    (/\b(?:not only|not just|not merely|whether|if|either)\b/u.test(first) || SAYS.test(first))
  )
    return undefined;
  // `did not fail because …`: the reason is denied, not the whole.
  if (word === 'because' && /\b(?:not|never|only|just|simply|partly)\b|n[’']t\b/u.test(first))
    return undefined;
  // `because he was ill, and she left`: whether that is a reason too is not certain.
  if (
    /,\s(?:and|or|but)\s/u.test(rest) ||
    /,\s(?:and|but|so|yet)\s/u.test(first) ||
    ENDS_OPEN.test(first) ||
    !isMain(first, reader) ||
    !isMain(rest, reader)
  )
    return undefined;
  return { first, second: capitalised(withoutStop(rest)), isFlow: LEADS_ON.test(word), joint: word };
}

/** What a clause without a comma before it tells: under what condition or why. */
const LATER = /\s(?=(?:once|if|because|unless|as soon as)\s)/gu;
/** What the clause may belong to instead, and what it would limit: `two days | after`, `the day | when`, `not | because`. */
const NARROWS =
  /\b(?:even|only|just|especially|particularly|except|as|than|days?|weeks?|months?|years?|hours?|minutes?|seconds?|shortly|soon|immediately|right|long|time|times|moment|point|night|morning|evening|case|and|or|that|which|who|how|what|where|why|whether)$|\b(?:not|never|no|none|nobody|hardly|rarely|if|whether|that|which|who|whose|said|says?|told|asked?|asks|know|knows|knew|thinks?|thought|believes?|claim\w*|argu\w*|according to|reports?|reported|wrote|writes)\b|n[’']t\b/iu;

/** `The keeper left after the lamp had gone out.`: the second clause is what the first one follows or waits for. */
function laterIn(text: string, reader: Reader): Halves | undefined {
  const [joint, ...others] = [...text.matchAll(LATER)];
  if (!joint || others.length > 0) return undefined;
  const first = text.slice(0, joint.index).replace(/,$/u, '');
  const second = text.slice(joint.index + 1);
  const clause = second.replace(/^(?:as soon as|\p{Ll}+)\s/u, '');
  if (
    NARROWS.test(first) ||
    /,\s(?:and|but|so|yet|or|which|who|whose|he|she|it|they|said)\s|\b(?:said|says|according to)\b/u.test(
      text,
    )
  )
    return undefined;
  const words = reader.read(first);
  const last = words.at(-1)?.tag ?? '';
  // `It is unclear | if …`: no condition, but what is unclear.
  const isWhole =
    /^(?:NOUN|PROPN|NUM)$/u.test(last) || (/^(?:ADV|ADJ|PRON)$/u.test(last) && !/^if\s/u.test(second));
  // `He rests and drinks | after he has run`: it may belong to the second verb alone.
  const isTwo = words.some(
    ({ lower }, at) => lower === 'and' && /^(?:VERB|AUX|ADV)$/u.test(words[at + 1]?.tag ?? ''),
  );
  if (isTwo || second.includes(', ')) return undefined;
  if (!isWhole || !isMain(first, reader) || !isMain(clause, reader)) return undefined;
  const word = second.slice(0, second.length - clause.length).trim();
  return { first, second: capitalised(withoutStop(clause)), isFlow: false, joint: word };
}

/** What comes of what is told before: `…, leaving the harbour without light`. Others only tell how or who. */
const RESULTS =
  /,\s(?=(?:thereby\s|thus\s)?(?:causing|forcing|leaving|prompting|sparking|triggering|resulting in|leading to|making|allowing|enabling|sending|pushing|driving|raising|boosting|killing|injuring|destroying|damaging|creating|ending|preventing|paving the way for|fuelling|fueling|turning|reducing|increasing|improving)\s)/gu;

/** `The storm broke the lamp, leaving the harbour dark.`: the second part is what the first one did. */
function resultIn(text: string, reader: Reader): Halves | undefined {
  const [joint, ...others] = [...text.matchAll(RESULTS)];
  if (!joint || others.length > 0) return undefined;
  const [first, second] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
  const isDoubted = /\b(?:not|never|no|if|said|says|according to|would|could|might|may)\b|n[’']t\b/u.test(
    first,
  );
  // `, making and mending lamps`, `, leaving, …`: what he does, and no result.
  const isRow =
    /^\p{Ll}+ing(?:,|\s(?:and|or)\s)/u.test(second) ||
    /,\s(?:and|but|or|which|who|said)\s|\b(?:said|says|according to)\b/u.test(second);
  if (isDoubted || isRow || /,\s/u.test(first) || !isMain(first, reader)) return undefined;
  return {
    first,
    second: capitalised(withoutStop(second)),
    isFlow: true,
  };
}

/** `says that | …`, `knows how | …`: what comes next belongs to another clause. */
const ENDS_OPEN = /\b(?:said|says|that|which|who|how|why|what|is|are|was|were|to|of)$/u;

/** Whether a text is a main clause from its first word. */
function isMain(text: string, reader: Reader): boolean {
  const words = reader.read(
    text.replace(/^(?:In|On|At|By|Since|For) (?:\p{Lu}?[\p{L}\d]+ ){0,2}[\p{L}\d]+, /u, ''),
  );
  const [opening] = words;
  const isBroken =
    /^(?:and|or|but|which|who|whose|that|as|if|when|with|by|to|for|including|such|not|then|\p{L}+ing|\p{L}+ed)$/u.test(
      opening?.lower ?? '',
    );
  return !isBroken && hasSubject(words);
}

/** A noun or pronoun that is not the object of a preposition, and a verb right after its phrase. */
function hasSubject(words: readonly Word[]): boolean {
  const verb = words.findIndex(
    ({ tag, lower }, at) =>
      tag === 'AUX' || (tag === 'VERB' && !/ing$/u.test(lower) && words[at - 1]?.lower !== 'to'),
  );
  const before = words.slice(0, verb);
  const noun = before.findIndex(
    ({ tag, lower }) =>
      /^(?:NOUN|PROPN|PRON|NUM)$/u.test(tag) || /^(?:most|many|some|few|all|others)$/u.test(lower),
  );
  const isFirst = before.slice(0, noun).every(({ tag, lower }) => tag !== 'ADP' && lower !== ',');
  return (
    verb > 0 &&
    noun >= 0 &&
    isFirst &&
    /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|ADV|VERB)$/u.test(words[0]?.tag ?? '')
  );
}

/** Languages whose words are not read: a word that certainly begins a clause, and one comma in all. */
function foreign(text: string, language: string): Halves | undefined {
  const rules = FOREIGN_HALVES[language.split('-')[0] ?? ''];
  const [first = '', second = '', ...others] = text.split(', ');
  if (!rules || second === '' || others.length > 0) return undefined;
  const isFlow = rules.flows.test(first);
  if (isFlow || rules.beside.test(first)) return { first, second: withoutStop(second), isFlow };
  return rules.joins.test(second)
    ? { first, second: withoutStop(second), isFlow: rules.leads.test(second) }
    : undefined;
}

function withoutStop(half: string): string {
  return half.replace(/\.(["”]?)$/u, '$1');
}
