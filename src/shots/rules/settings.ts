import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { opensMainClause, saysSomething, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { briefOf } from './briefs.ts';

/** Above the sentence alone, below who says it and a date with its year. */
const VALUE = VALUES.statement + 7;
const MAX_TERM = { words: 7, length: 48 };
const MIN_TEXT_WORDS = 4;
const MAX_TEXT_WORDS = 34;
const MAX_TEXT_LENGTH = 190;
const MAX_MS = 14_000;
/** When, where, under what or in spite of what something happens. */
const OPENS =
  /^(?:In|At|On|During|After|Before|Within|Since|Until|By|Under|Over|Across|Throughout|Among|From|Between|Despite|Following|Around|Near|Outside|Inside|Beyond|Behind|Amid|Ahead of|Along with|For|As of|Given|Because of|Due to|Thanks to|Instead of|Apart from|Aside from|Besides)\s/u;
const SPAN = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)';
const TIME = new RegExp(
  String.raw`^(?:[\p{L}\d]+\s){0,4}${SPAN}\s(?:ago|later|earlier|(?:after|before)\s(?:[\p{L}’']+\s?){1,4})$`,
  'iu',
);
/** What only joins sentences, values one, or refers back to another one. */
const IDIOM =
  /^(?:In (?:fact|addition|turn|short|sum|total|general|particular|contrast|theory|practice|principle|other words|conclusion|part|effect|essence|reality|truth|return|response|exchange|doing so|so doing|all|my|our|any|this|that|these|those|such|some|many|most|both|either|one|order|search|case|terms|view|light|spite|lieu|brief|retrospect|hindsight|comparison|the (?:end|process|meantime|latter|former|other|first|second|third))|At (?:least|most|first|last|best|worst|minimum|this|that|the (?:same time|very least|moment|end of the day|heart)|any rate|all|once|times?)|On (?:the (?:other|one|contrary|whole|plus|flip|bright)|top|this|that|these|those|average|balance|my|second|occasion|paper)|By (?:the way|contrast|comparison|definition|default|now|then|far|that|this|design|and large|doing)|For (?:example|instance|starters|now|one|that|this|these|those|some|many|most|me|us|my|our|more|all|once|sure|better|the (?:most part|record|sake|moment))|With (?:the exception|respect|regard|that|this|these|those|all|any|luck|it|them|some|so|a (?:bit|little))|From (?:there|here|then|that|this|now)|Over (?:there|here|that)|After (?:all|that|this|which|a while)|Before (?:that|this|then|long)|Since (?:then|that|this)|Until (?:then|now)|Within (?:that|this)|Under (?:that|this|these|those)|Among (?:them|other|others|these|those|this)|Between (?:them|these|those)|Despite (?:that|this|these|those|it|all)|Around (?:that|this)|Beyond (?:that|this|these|those)|Following (?:that|this)|During (?:that|this|these|those))\b/u;
const WORDS = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART|ADV)$/u;

/** When or where something happens, and what: a sentence that begins with its time or place. */
export function settingCards({ scene, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending === 'sentence';
    const setting = at && isPlain ? settingIn(line.text, reader) : undefined;
    if (!at || !setting) return [];
    return [{ card: { kind: 'definition', ...setting }, value: VALUE, ...at, maxMs: MAX_MS }];
  });
}

export function settingIn(sentence: string, reader: Reader): { term: string; text: string } | undefined {
  const told = withoutLead(withoutBrackets(sentence), reader);
  const { term, text } = /^(?<term>\p{Lu}[^,;:“”"]{3,48}), (?<text>.+)$/u.exec(told)?.groups ?? {};
  if (term === undefined || text === undefined || countWords(term) > MAX_TERM.words) return undefined;
  if (!(TIME.test(term) || isPlainOpening(term, reader)) || !saysWhich(term, reader)) return undefined;
  const whole = capitalised(text);
  const brief = text.length > MAX_TEXT_LENGTH ? briefOf(whole, reader) : undefined;
  const shown = [whole, brief?.isFirst === false ? brief.text : undefined].find(
    (own) => own !== undefined && isHappening(own, reader),
  );
  return shown === undefined ? undefined : { term, text: shown };
}

/** `In Holm, they lit a lamp; in Tarn, they lit two.`: the rest happens elsewhere, or at another time. */
const OTHER_SETTING = /[:;]\s|,\s(?:and|but|while|whereas)\s(?:in|on|at|by|during|after|before)\s/u;

/** `In the autumn of 1900`, `Despite the rain`: a preposition and its noun, without a verb. */
function isPlainOpening(term: string, reader: Reader): boolean {
  if (!OPENS.test(term) || IDIOM.test(term)) return false;
  const words = reader.read(term);
  const last = words.at(-1);
  return (
    words.every(({ tag, lower }, at) => at === 0 || WORDS.test(tag) || ITS.test(lower)) &&
    /^(?:NOUN|PROPN|NUM)$/u.test(last?.tag ?? '')
  );
}

/** `In July 1990`, `Two decades ago`, `In New Holm`; but not `On Thursday`, `During the visit` or `Last week`. */
function saysWhich(term: string, reader: Reader): boolean {
  const last = reader.read(term).at(-1);
  return WHEN.test(term) || (last?.tag === 'PROPN' && !/day$/u.test(last.lower));
}

const WHEN =
  /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|hundred)\b/iu;
const ITS = /^(?:its|his|her|their|and|of)$/u;

function isHappening(shown: string, reader: Reader): boolean {
  const text = shown.replace(
    /^(?:The|A|An|It|He|She|They|We|There|This|That|These|Those|His|Her|Its|Their|Some|Many|Most)\b/u,
    (word) => word.toLowerCase(),
  );
  const count = countWords(text);
  if (count < MIN_TEXT_WORDS || count > MAX_TEXT_WORDS || text.length > MAX_TEXT_LENGTH) return false;
  if (!isWholeSentence(shown) || OTHER_SETTING.test(text)) return false;
  return opensWithSubject(text, reader) && saysSomething(text, reader);
}

/** `the lamp burns`, `Ann Lee will sell`: a subject, and its verb before any comma. `Belgium and Norway, …` is none. */
function opensWithSubject(text: string, reader: Reader): boolean {
  if (opensMainClause(text)) return true;
  const words = reader.read(text);
  const verb = words.findIndex(({ tag, lower }) => tag === 'AUX' || (tag === 'VERB' && !/ing$/u.test(lower)));
  const subject = words.slice(0, verb);
  return (
    verb > 0 &&
    subject.every(
      ({ tag, text: own }) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADV|ADP|PART)$/u.test(tag) && own !== ',',
    ) &&
    /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/u.test(subject[0]?.tag ?? '')
  );
}
