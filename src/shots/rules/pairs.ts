import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { withoutBrackets, withoutLead } from '../words/clauses.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { countWords } from '../words/reading.ts';
import { isWholeSentence, POINTS_BACK } from '../words/sentences.ts';
import { emphasisOf } from './phrases.ts';

/** Longer pairs have a page for each sentence. */
const MAX_MS = 10_500;
const MIN_WORDS = 3;
const MAX_WORDS = 26;
const MAX_LENGTH = 210;
/** Lower than a sentence alone: two pages change the picture, if both sentences are long enough for that. */
const COST = 12;
const LEANS =
  /^The (?:first|second|third|fourth|last|other|latter|former)\b|\b(?:of|in|for|to|with|from|by|on) (?:that|this|these|those|them|it)\b(?!\s\p{Ll}{3,}\s(?:is|was|are|were)\b)/iu;

/**
 * Two short sentences of a paragraph on one page. The second one often refers to the first, or is too short for a
 * page of its own.
 */
export function sentencePairCards(context: SceneContext): Candidate[] {
  const { scene, beats, reader } = context;
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const next = scene.lines[lineIndex + 1];
    const [one, other] = [beatsOfLine(beats, lineIndex), beatsOfLine(beats, lineIndex + 1)];
    if (next === undefined || !one || !other || next.block !== line.block) return [];
    if (![line, next].every(({ kind, source, table }) => kind === 'paragraph' && !source && !table))
      return [];
    if (line.ending !== 'sentence' || next.ending !== 'sentence' || next.continuesSentence) return [];
    const durationMs = beats.slice(one.from, other.to + 1).reduce((sum, beat) => sum + beat.durationMs, 0);
    const first = withoutLead(withoutBrackets(line.text));
    const second = withoutBrackets(next.text);
    const text = mendedQuotes(`${first} ${second}`);
    const isWhole = [first, second].every((own) => isWholeSentence(own) && countWords(own) >= MIN_WORDS);
    const isShort = durationMs <= MAX_MS && countWords(text) <= MAX_WORDS && text.length <= MAX_LENGTH;
    // The page begins with what the rest of it refers to.
    if (!isWhole || !isShort || POINTS_BACK.test(first) || LEANS.test(first) || /:\s|["“”]/u.test(text))
      return [];
    const emphasis = emphasisOf(second, context);
    const card = { kind: 'statement', text, ...(emphasis !== undefined && { emphasis }) } as const;
    return [{ card, value: VALUES.statement - COST, from: one.from, to: other.to }];
  });
}
