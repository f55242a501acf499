import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import { withoutBrackets, withoutLead } from '../words/clauses.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { countWords } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { writtenFormulas } from '../words/written-formula.ts';

const MIN_WORDS = 4;
const MIN_PART_WORDS = 6;
const MAX_WORDS = 56;
const MAX_LENGTH = 340;
/** Longer than usual, because its words light up one by one. */
const MAX_MS = 20_000;
/** Below every other card of a sentence, and above a title that was already shown. */
const VALUE = VALUES.heading + 1;
/** Part of a sentence that is told in parts, which says more than a name in it. */
const PART_VALUE = VALUES.phrase + 1;

/**
 * What is said, for sentences that no other rule could show: with its formulas as they are written, with the marks of
 * a quotation that spans several sentences, or as the lead-in or the part of a sentence that it is.
 */
export function remainderCards(context: SceneContext, others: readonly Candidate[]): Candidate[] {
  const { scene, beats } = context;
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    if (!at || line.table || line.kind === 'verse' || line.kind === 'turn') return [];
    const isPart = line.continuesSentence || line.ending === 'open';
    const least = isPart ? VALUES.phrase : VALUES.heading;
    const isTold = others.some(
      ({ value, from, to, card }) =>
        value > least && from <= at.to && to >= at.from && card.kind !== 'title' && card.kind !== 'closing',
    );
    if (isTold) return [];
    const text = isPart ? partForm(line) : shownForm(line.text);
    const value = isPart ? PART_VALUE : VALUE;
    return text === undefined ? [] : [{ card: { kind: 'statement', text }, value, ...at, maxMs: MAX_MS }];
  });
}

/** A part of a long sentence, with dots where the sentence goes on. */
function partForm({ text, continuesSentence, ending }: SpokenLine): string | undefined {
  const whole = writtenFormulas(withoutBrackets(text));
  if (whole === undefined) return undefined;
  const part = ending === 'sentence' ? whole : whole.replace(/[\s,;:–—-]+$/u, '');
  const count = countWords(part);
  if (count < MIN_PART_WORDS || count > MAX_WORDS || part.length > MAX_LENGTH) return undefined;
  // With a beginning and an end, it must be as well formed as a sentence.
  const asSentence = `So ${part.replace(/[.!?]$/u, '')}.`;
  return isWholeSentence(asSentence)
    ? `${continuesSentence ? '… ' : ''}${part}${ending === 'sentence' ? '' : ' …'}`
    : undefined;
}

function shownForm(said: string): string | undefined {
  const written = writtenFormulas(withoutBrackets(said));
  if (written === undefined) return undefined;
  const text = withoutLead(mendedQuotes(written.replace(/[;,]$/u, '.')));
  const count = countWords(text);
  if (count < MIN_WORDS || count > MAX_WORDS || text.length > MAX_LENGTH) return undefined;
  // `You will need:` announces what is shown or said next.
  const asSentence = text.replace(/:$/u, '.').replace(/\?(?=["”’]?$)/u, '.');
  return isWholeSentence(asSentence) ? text : undefined;
}
