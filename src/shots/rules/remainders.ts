import { type Candidate, lookOf, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import { withoutBrackets, withoutLead } from '../words/clauses.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { mainClauseIn } from '../words/pages.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { writtenFormulas } from '../words/written-formula.ts';

const MIN_WORDS = 4;
const MIN_PART_WORDS = 6;
const MAX_WORDS = 56;
const MAX_LENGTH = 340;
/** Longer than usual, because its words light up one by one. */
const MAX_MS = 20_000;
/** Longer than this, each part of a sentence has a page of its own. */
const MAX_PAGE_MS = 15_000;
/** Below every other card of a sentence, and above a title that was already shown and a name in it. */
const VALUE = VALUES.phrase + 1;

/**
 * What is said, for sentences that no other rule could show: with its formulas as they are written, with the marks of
 * a quotation that spans several sentences, or as the lead-in or the part of a sentence that it is.
 */
export function remainderCards(context: SceneContext, others: readonly Candidate[]): Candidate[] {
  const { scene, beats } = context;
  const free = scene.lines.map((line, lineIndex) => {
    const at = beatsOfLine(beats, lineIndex);
    if (!at || line.table || line.kind === 'verse' || line.kind === 'turn') return undefined;
    const isPart = line.continuesSentence || line.ending !== 'sentence';
    const isTold = others.some(
      ({ value, from, to, card }) =>
        value > VALUES.heading &&
        from <= at.to &&
        to >= at.from &&
        card.kind !== 'title' &&
        card.kind !== 'closing' &&
        // A name says less than the sentence that it is taken from.
        lookOf(card) !== 'phrase',
    );
    return isTold ? undefined : { line, isPart, ...at };
  });
  return free.flatMap((own, lineIndex): Candidate[] => {
    if (own === undefined) return [];
    if (!own.isPart) return shownAs(shownForm(own.line.text, context.reader), VALUE, own);
    const parts = shownAs(partForm(own.line, context.reader), VALUE, own);
    // Two short parts on one page.
    const next = free[lineIndex + 1];
    if (next === undefined || !next.line.continuesSentence) return parts;
    const durationMs = beats.slice(own.from, next.to + 1).reduce((sum, beat) => sum + beat.durationMs, 0);
    if (durationMs > MAX_PAGE_MS) return parts;
    const both = { ...own.line, text: `${own.line.text} ${next.line.text}`, ending: next.line.ending };
    return [...parts, ...shownAs(partForm(both, context.reader), VALUE, { from: own.from, to: next.to })];
  });
}

function shownAs(
  text: string | undefined,
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
): Candidate[] {
  return text === undefined ? [] : [{ card: { kind: 'statement', text }, value, from, to, maxMs: MAX_MS }];
}

/** A part of a long sentence: as a sentence if it is a main clause, else with dots where the sentence goes on. */
function partForm({ text, continuesSentence, ending }: SpokenLine, reader: Reader): string | undefined {
  const whole = writtenFormulas(withoutBrackets(text));
  if (whole === undefined) return undefined;
  const part = ending === 'sentence' ? whole : whole.replace(/[\s,;:–—-]+$/u, '');
  const count = countWords(part);
  if (count < MIN_PART_WORDS || count > MAX_WORDS || part.length > MAX_LENGTH) return undefined;
  // With a beginning and an end, it must be as well formed as a sentence.
  if (!isWholeSentence(`So ${part.replace(/[.!?]$/u, '')}.`)) return undefined;
  const clause = continuesSentence ? mainClauseIn(part, reader) : part;
  const end = ending === 'sentence' ? '' : ending === 'clause' ? '.' : ' …';
  return `${clause ?? `… ${part}`}${end}`;
}

function shownForm(said: string, reader: Reader): string | undefined {
  const written = writtenFormulas(withoutBrackets(said));
  if (written === undefined) return undefined;
  const text = withoutLead(mendedQuotes(written.replace(/[;,]$/u, '.')), reader);
  const count = countWords(text);
  if (count < MIN_WORDS || count > MAX_WORDS || text.length > MAX_LENGTH) return undefined;
  // `You will need:` announces what is shown or said next.
  const asSentence = text.replace(/:$/u, '.').replace(/\?(?=["”’]?$)/u, '.');
  return isWholeSentence(asSentence) ? text : undefined;
}
