import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, lastBeatOf, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { LEADS, saysSomething, shortenedSentence, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { losesTail } from '../words/shorter.ts';
import { emphasisOf } from './phrases.ts';

/** Above the whole of a long sentence, below what else is certain of it. */
const COST = 14;
/** The first of two main clauses, which leaves the second one to a card of its own. */
const FIRST_COST = -3;
/** Shorter sentences are shown whole. */
const MIN_WHOLE_LENGTH = 110;
const LENGTH = { least: 42, most: 110 };
const MAX_WORDS = 19;
/** Until then the rest may be said while its main clause stays. */
const MAX_MS = 11_000;
/** What a rest would take with it: who says all of it, or a condition. */
const HOLDS =
  /\b(?:said|says?|saying|wrote|writes|told|tells|reported|reports|according to|claim\w*|argu\w*|stress\w*|added|noted|testified|announced|believes?|if|unless|except|only|not until|however|rather than|instead)\b/iu;
/** `blocking, | dodging and parrying`, `the lamp, | with oil, and the wick`: the next of a row. */
const ROW = /^,\s(?:\p{Ll}+ing(?:,|\s(?:and|or)\s)|[^,]*,\s(?:and|or)\s\p{L}+ing\b)/u;
/** `as Lee, | who left, did`: the clause goes on after the part. */
const GOES_ON =
  /^,\s(?:(?:as well as|along with|together with|in addition to)\s[^,]*,|(?:who|which|whose|where)\s[^,]*,\s(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|might|must)\b)/u;
const DEPENDS =
  /^,\s(?:which|who|whose|where|while|whereas|because|since|despite|including|such as|with|thanks to|due to|as well as|along with|together with|in addition to|especially|particularly|\p{Ll}{3,}ing)\s/u;
/** It tells another event, which may be what the sentence is for. */
const RELATIVE = /^,\s(?:who|which|whose)\s/u;
const NEXT = /^,\s(?:and|but|so|yet)\s/u;
/** `ten lamps, oil, matches | as well as wicks`: a row without its last thing. */
const ENDS_IN_ROW = /,\s(?!and\b|or\b)[^,]+,\s(?!and\b|or\b|\p{Ll}+(?:s|ed)\b)[^,]+$/u;
/** A beginning that only tells when, why or for whom, and orders and questions. */
const NO_MAIN =
  /^(?:(?:An?|One|Two|Three|Four|Five|Six|Several|Many|Some|\d+)\s(?:day|night|week|month|year|decade|hour|minute|second|time)s?\b|Any\b|For|To|From|With|Without|By|In order|Got|Let|Try|What|Why|How|Who|Or|No matter)\b/u;

/** The main clause of a long sentence, as a short sentence, while the rest of it is said. */
export function briefCards(context: SceneContext): Candidate[] {
  const { scene, beats, reader } = context;
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending === 'sentence';
    const brief = at && isPlain ? briefOf(line.text, reader) : undefined;
    if (!at || !brief) return [];
    const emphasis = emphasisOf(brief.text, context);
    const card = {
      kind: 'statement',
      text: brief.text,
      ...(emphasis !== undefined && { emphasis }),
    } as const;
    const to = brief.isFirst ? lastBeatOf(context, at, brief.text) : at.to;
    return [
      {
        card,
        value: VALUES.statement - (brief.isFirst ? FIRST_COST : COST),
        from: at.from,
        to,
        maxMs: MAX_MS,
      },
    ];
  });
}

/** The main clause at the beginning of a sentence that stays true and whole without what comes after it. */
export function briefOf(sentence: string, reader: Reader): { text: string; isFirst: boolean } | undefined {
  const whole = withoutLead(withoutBrackets(sentence), reader);
  if (whole.length <= MIN_WHOLE_LENGTH || /["“”;:?!—]|\s–\s/u.test(whole)) return undefined;
  return [shortenedSentence(whole, MAX_WORDS, reader), withoutAdjunct(whole, reader)]
    .flatMap((text) =>
      text === undefined ? [] : [{ text, isFirst: NEXT.test(whole.slice(text.length - 1)) }],
    )
    .find(({ text }) => {
      const rest = whole.slice(text.length - 1);
      return isBrief(text, rest, reader) && !(RELATIVE.test(rest) && losesTail(whole, text));
    });
}

/** Whether a clause is whole and short, and what comes after it leaves it as true as it was. */
function isBrief(text: string, rest: string, reader: Reader): boolean {
  if (text.length < LENGTH.least || text.length > LENGTH.most || ENDS_IN_ROW.test(text)) return false;
  const isLeft = ADJUNCT.test(rest) || (DEPENDS.test(rest) && !ROW.test(rest));
  if (!(isLeft || NEXT.test(rest)) || GOES_ON.test(rest) || HOLDS.test(rest)) return false;
  return !NO_MAIN.test(text) && !LEADS.test(text) && isWholeSentence(text) && saysSomething(text, reader);
}

/** What tells when, how or why something happens that has been told whole. */
const ADJUNCT =
  /^(?:,?\s(?:(?:after|before)(?!\s(?:and|or|but)\b)|amid|following|ahead of|despite|as part of|in an effort to|in order to|in a bid to|in an attempt to|in response to|because of|due to|thanks to|by \p{Ll}+ing|with no)|,\s(?:as|when))\s/u;
const ADJUNCTS = new RegExp(ADJUNCT.source.slice(1), 'gu');
/** What an adjunct would limit: `did not close because of the storm`, `two days | after the storm`. */
const LIMITED =
  /\b(?:not|never|no|none|nobody|nothing|without|only|until|would|could|might|may|can|should|must|if|whether|hardly|rarely|few|little|less|more|most|even|just|whose|that|which|who|when|where|what|how|why)\b|n[’']t\b|\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|immediately|right|long|well|ever|day|night|moments?|time)$/iu;

/** The main clause before what only tells when, how or why, if nothing in it depends on that. */
function withoutAdjunct(whole: string, reader: Reader): string | undefined {
  const kept = [...whole.matchAll(ADJUNCTS)]
    .map(({ index }) => whole.slice(0, index))
    .findLast(
      (own) => own.length >= LENGTH.least && own.length < LENGTH.most && countWords(own) <= MAX_WORDS,
    );
  if (kept === undefined || LIMITED.test(kept) || LEADS.test(kept)) return undefined;
  // `the lamp, lit in 1900 | after the storm, burns`: within an aside.
  if (/,\s[^,]*$/u.test(kept) && /^[^,]*,\s/u.test(whole.slice(kept.length + 1))) return undefined;
  const last = reader.read(kept).at(-1);
  return /^(?:NOUN|PROPN|NUM)$/u.test(last?.tag ?? '') ? `${kept}.` : undefined;
}
