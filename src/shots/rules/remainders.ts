import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { withoutBrackets, withoutLead } from '../words/clauses.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { countWords } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { writtenFormulas } from '../words/written-formula.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 56;
const MAX_LENGTH = 340;
/** Longer than usual, because its words light up one by one. */
const MAX_MS = 20_000;
/** Below every other card of a sentence, and above a title that was already shown. */
const VALUE = VALUES.heading + 1;

/**
 * What is said, for sentences that no other rule could show: with its formulas as they are written, with the marks of
 * a quotation that spans several sentences, or as the lead-in that it is.
 */
export function remainderCards(context: SceneContext, others: readonly Candidate[]): Candidate[] {
  const { scene, beats } = context;
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    if (!at || line.table || line.kind === 'verse' || line.kind === 'turn') return [];
    const isTold = others.some(
      ({ value, from, to, card }) =>
        value > VALUES.heading &&
        from <= at.to &&
        to >= at.from &&
        card.kind !== 'title' &&
        card.kind !== 'closing',
    );
    const text = isTold ? undefined : shownForm(line.text);
    return text === undefined
      ? []
      : [{ card: { kind: 'statement', text }, value: VALUE, ...at, maxMs: MAX_MS }];
  });
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
