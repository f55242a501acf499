import type { StatementCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { withoutDateline } from '../../core/text/dateline.ts';
import { type Candidate, lookOf, VALUES } from '../candidates.ts';
import { beatsOfLine, lastBeatOf, type SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import {
  ENDS_OPEN,
  mainClauseOf,
  opensMainClause,
  saysSomething,
  shortenedSentence,
  withoutAside,
  withoutBrackets,
  withoutLead,
} from '../words/clauses.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { CONDITION } from '../words/pages.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { isQuestion, isWholeSentence, standsAlone } from '../words/sentences.ts';
import { losesTail } from '../words/shorter.ts';
import { emphasisOf } from './phrases.ts';
import { verse } from './verse.ts';
import { isMixed } from './voices.ts';

/** Short sentences that make sense on their own, and the document's questions. */
export function sentenceCards(context: SceneContext): Candidate[] {
  const { beats, reader, scene } = context;
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    // Lists, quotations and tables have cards of their own.
    const isQuoted = line.source?.kind === 'quote' && !isMixed(line.source);
    if (!at || isQuoted || line.table || line.kind === 'turn') return [];
    if (line.kind === 'verse') return verse(context, at);
    const isRow = line.source?.kind === 'list' && line.source.items.length > 1;
    if (isRow || LABELLED.test(line.text)) return [];
    const said = line.continuesSentence ? continuation(line, scene.lines[lineIndex - 1]) : line.text;
    if (said === undefined) return [];
    const text = begun(withoutNumber(withoutBrackets(said)));
    // Direct speech has cards of its own.
    if (/^["“„«]/u.test(text) && /["”“»]$/u.test(text)) return [];
    const spans = line.ending === 'open' ? [] : [{ text, ...at }];
    const question = spans.find((own) => isQuestion(own.text, reader));
    if (question) return [{ ...at, card: { kind: 'question', text: question.text }, value: VALUES.question }];
    const opening = mainClauseOf(text);
    // The start of a sentence need not be a clause: `Out of 17 attempts, which took a year, …`.
    const clause =
      opening !== undefined && (!reader.isEnglish || saysSomething(opening, reader)) ? opening : undefined;
    if (clause !== undefined)
      spans.push({ text: clause, from: at.from, to: lastBeatOf(context, at, clause) });
    const plain = reader.isEnglish && line.ending !== 'open' ? withoutAside(text, reader) : undefined;
    if (plain !== undefined) spans.push({ text: plain, ...at });
    const short = shortenedSentence(text, MAX_SHORT_WORDS, reader);
    if (short !== undefined && short !== clause)
      spans.push({ text: short, from: at.from, to: lastBeatOf(context, at, short) });
    const shown = spans
      .map((span) => ({ ...span, text: withoutLead(span.text, reader) }))
      .find((span) => standsAlone(span.text, reader));
    const long = longSentences(context, {
      text: withoutLead(text, reader),
      plain,
      clause,
      at,
      ending: line.ending,
    });
    const last = lastClause(context, { text: line.text, at, ending: line.ending });
    // A clause that stays while the next one is said hides what turns it: both are read along instead.
    const hidesNext =
      reader.isEnglish &&
      shown !== undefined &&
      ((shown.to === at.to && NEXT_CLAUSE.test(restOf(text, shown.text))) ||
        (losesTail(text, shown.text) && (shown.to === at.to || last.length === 0))) &&
      long.some(
        ({ card, to }) => to === at.to && card.kind === 'statement' && card.text.length > shown.text.length,
      );
    if (!shown || hidesNext) return [...long, ...last];
    const card = statementOf(shown.text, context);
    const others = long.filter(({ card: other }) => lookOf(other) !== lookOf(card));
    return [{ card, value: VALUES.statement, from: shown.from, to: shown.to }, ...others, ...last];
  });
}

/** What a sentence goes on with after a clause of it. */
function restOf(text: string, clause: string): string {
  // Its first letter may have become a capital.
  const own = clause.slice(1).replace(/[.!?]$/u, '');
  const from = text.indexOf(own);
  return from < 0 ? '' : text.slice(from + own.length);
}

const NEXT_CLAUSE = /^\s?(?:;|,?\s?(?:but|yet|so|and|for|or|nor)\s)/u;

/** A sentence whose speech may begin before it, or go on after it, with both of its quotation marks. */
function statementOf(written: string, context: SceneContext): StatementCard {
  const text = mendedQuotes(written);
  const emphasis = emphasisOf(text, context);
  return { kind: 'statement', text, ...(emphasis && { emphasis }) };
}

/** Capitalises a sentence that its document begins with a small letter, unless its first word may be a name. */
function begun(text: string): string {
  return SMALL.test(text) ? capitalised(text) : text;
}

const SMALL =
  /^(?:if|in|it|the|this|there|these|those|they|we|when|you|he|she|an?|for|my|our|on|at|by|as|with)\s/u;

/** The second main clause of a sentence that is narrated in parts, as a sentence. */
function continuation({ text, ending }: SpokenLine, before: SpokenLine | undefined): string | undefined {
  // `If A, then B; and C`: a condition of the first clause may also apply to the second.
  const isPlain = before?.ending === 'clause' && ending === 'sentence' && !CONDITION.test(before.text);
  const clause = text.replace(/^(?:and|but|so|yet|or)\s/iu, '');
  if (!isPlain || !opensMainClause(clause)) return undefined;
  return capitalised(clause);
}

/** The longest sentence that is read at a glance. */
const MAX_SHORT_WORDS = 16;
/** Shorter sentences that do not stand alone usually refer to something that is not shown. */
const MIN_LONG_WORDS = 9;
/** Lowers short ones, which are still better than a title that was already shown. */
const MIN_LAST_WORDS = 4;
const LAST_COST = 33;
const MAX_LONG_WORDS = 42;
const MAX_LONG_LENGTH = 265;
/** Longer ones are shown only if there is nothing else. */
const MAX_LAST_WORDS = 56;
const MAX_LAST_LENGTH = 340;
const VERY_LONG_COST = 19;
const LONG_COST = 20;
/** Longer than usual, because its words light up one by one. */
const MAX_LONG_MS = 20_000;

/**
 * Long sentences, read along with the narration. They say more than a phrase, or than a title that was
 * already shown. If a sentence is too long, its first clause is used.
 */
function longSentences(
  context: SceneContext,
  {
    text,
    plain,
    clause,
    at,
    ending,
  }: {
    readonly text: string;
    readonly plain: string | undefined;
    readonly clause: string | undefined;
    readonly at: { readonly from: number; readonly to: number };
    readonly ending: 'sentence' | 'clause' | 'open';
  },
): Candidate[] {
  const { isEnglish } = context.reader;
  const isShown = (own: string) => {
    const count = countWords(own);
    return (
      count >= (isEnglish ? MIN_LAST_WORDS : 1) &&
      count <= MAX_LONG_WORDS &&
      own.length <= MAX_LONG_LENGTH &&
      isWholeSentence(own.replace(/\?(?=["”’]?$)/u, '.')) &&
      (isEnglish || !ENDS_IN_DAY.test(own)) &&
      (!isEnglish || /:\s/u.test(own) || (hasVerb(own, context.reader) && !isFragment(own, context.reader)))
    );
  };
  const whole =
    ending === 'open' ? undefined : [text, plain].find((own) => own !== undefined && isShown(own));
  const shown =
    whole ??
    [clause, shortenedSentence(text, MAX_LONG_WORDS, context.reader), beforeColon(text, context.reader)].find(
      (own) => own !== undefined && isShown(own),
    );
  if (shown === undefined) return veryLong(context, { text, at, ending });
  const to = whole === undefined ? lastBeatOf(context, at, shown) : at.to;
  const card = statementOf(shown, context);
  // `Weight of the lamp: 20 kg.` needs no earlier sentence.
  const isShort = isEnglish && countWords(shown) < MIN_LONG_WORDS && !/:\s/u.test(shown);
  const cost = isShort ? LAST_COST : LONG_COST;
  return [{ card, value: VALUES.statement - cost, from: at.from, to, maxMs: MAX_LONG_MS }];
}

/** `The lizard, one of the reptiles that came back.`: the only verb belongs to something else. */
function isFragment(text: string, reader: Reader): boolean {
  return (
    /,\s(?:one|some|two|three|an?|the)\s[^,]*\s(?:that|which|who)\s[^,]*$/u.test(text) &&
    !saysSomething(text, reader)
  );
}

/** Whether a text has a verb, also one that the tagger takes for a noun: `Anna bumps the version`. */
function hasVerb(text: string, reader: Reader): boolean {
  const words = reader.read(text);
  return words.some(
    ({ tag, lower }, at) =>
      /^(?:VERB|AUX)$/u.test(tag) ||
      (tag === 'NOUN' && /[^s]s$/u.test(lower) && words[at + 1]?.tag === 'DET'),
  );
}

/** The text of a line or a part of it, and how it ends. */
interface Told {
  readonly text: string;
  readonly at: { readonly from: number; readonly to: number };
  readonly ending: 'sentence' | 'clause' | 'open';
}

/** A very long sentence, instead of a title that has already been shown. */
function veryLong({ reader }: SceneContext, { text, at, ending }: Told): Candidate[] {
  const count = countWords(text);
  const isShown =
    ending !== 'open' &&
    (count > MAX_LONG_WORDS || text.length > MAX_LONG_LENGTH) &&
    count <= MAX_LAST_WORDS &&
    text.length <= MAX_LAST_LENGTH &&
    isWholeSentence(text.replace(/\?(?=["”’]?$)/u, '.')) &&
    (!reader.isEnglish || reader.read(text).some(({ tag }) => tag === 'VERB' || tag === 'AUX'));
  if (!isShown) return [];
  const value = VALUES.statement - VERY_LONG_COST;
  return [{ card: { kind: 'statement', text: mendedQuotes(text) }, value, ...at, maxMs: MAX_LONG_MS }];
}

/** What a colon ends, if it is a sentence: `We used the forecasts in our estimate: note that …`. */
function beforeColon(text: string, reader: Reader): string | undefined {
  const [before = '', rest] = text.split(/:\s/u);
  const isAnnouncing =
    /\b(?:this|include[sd]?)$|\b(?:told|asked|said|says|wrote|added|replied|answered|tweeted)(?: (?:him|her|them|us|me|reporters))?$/iu.test(
      before,
    ) || ENDS_OPEN.test(before);
  return rest !== undefined && !isAnnouncing && saysSomething(before, reader) ? `${before}.` : undefined;
}

/** `am 3.` may be the start of a date. */
const ENDS_IN_DAY = /(?:^|\s)\d{1,2}\.$/u;

/** The last main clause of a long sentence as a sentence of its own: `…, but the town built a bridge.` */
function lastClause(context: SceneContext, { text, at, ending }: Told): Candidate[] {
  const { beats, reader } = context;
  if (!reader.isEnglish || ending !== 'sentence') return [];
  for (let from = at.from + 1; from <= at.to; from++) {
    const start = (beats[from]?.start ?? 0) - (beats[at.from]?.start ?? 0);
    const before = text.slice(0, start).trim();
    const clause = withoutBrackets(text.slice(start)).replace(/^(?:and|but|so|yet)\s/u, '');
    const isJoined = /^(?:and|but|so|yet)\s/u.test(text.slice(start)) && /,$/u.test(before);
    if (!isJoined || CONDITION.test(before) || !opensMainClause(clause) || !saysSomething(clause, reader))
      continue;
    const shown = capitalised(clause);
    const count = countWords(shown);
    if (
      !isWholeSentence(shown) ||
      ENDS_IN_AUXILIARY.test(shown) ||
      count < MIN_LAST_WORDS ||
      count > MAX_LONG_WORDS
    )
      continue;
    const card = statementOf(shown, context);
    const value = standsAlone(shown, reader) ? VALUES.statement : VALUES.statement - LONG_COST;
    return [{ card, value, from, to: at.to, maxMs: MAX_LONG_MS }];
  }
  return [];
}

/** `…, but the bell isn’t.`: the verb stands in the clause before. */
const ENDS_IN_AUXILIARY =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)(?:n[’']t)?(?: not)?[.!]$/iu;

/** Where a report was sent from: `NEW HOLM: The lamp …`. */
const CITY = /^\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+){0,2}:\s(?=\p{Lu})/u;

/** Removes openings such as `First:`, which help only listeners. */
function withoutNumber(text: string): string {
  return (
    withoutDateline(text, true)
      .replace(CITY, '')
      .replace(
        /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Done|Still to do|Number \d+): (?=\p{Lu})/u,
        '',
      )
      // The number of a step or a question.
      .replace(/^\d{1,2}[.)]\s(?=\p{Lu})/u, '')
      // The number of a note, and who speaks in an interview.
      .replace(
        /^\d{1,3}\s(?=(?:The|This|These|At|In|On|For|As|It|He|She|They|We|A|An|By|From|With|But|And)\s\p{Ll})/u,
        '',
      )
      // Who speaks in an interview, as initials, and the mark of a note.
      .replace(/^(?:[AQ]\d{0,2}|\p{Lu}{2,3}):\s(?=\p{Lu})/u, '')
      .replace(/^\*{1,4}\s?(?=\p{Lu})/u, '')
      .replace(/[;,]$/u, '.')
  );
}

/** `Prep time: 15 min; Serves: 4`: a list of facts, not a sentence. */
const LABELLED =
  /^(?:method|part|step|chapter|section|tip|question) \d+(?: of \d+)?:|^[^:.!?]{2,24}:\s[^:]{1,40}[;.]\s[^:.!?]{2,24}:\s/iu;
