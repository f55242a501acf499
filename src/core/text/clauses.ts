import { isWithinPlace } from './name-joints.ts';
import { estimateSpeechMs } from './speech-estimate.ts';

/** A part of a sentence that was too long for one scene. */
export interface Clause {
  readonly text: string;
  /** Whether it would be a complete sentence with a full stop after it, because the joint is between main clauses. */
  readonly standsAlone: boolean;
}

interface Joint {
  readonly pattern: RegExp;
  readonly standsAlone: boolean;
  /** Whether a comma within a list counts. */
  readonly cutsRow?: boolean;
}

/** The beginning of a main clause: a subject, followed by its verb if the subject could be an item of a list. */
const SUBJECT = String.raw`(?:(?:i|you|he|she|it|we|they|there|nobody|everybody|everyone|someone)\b|(?:(?:if|when|while|although)\s|(?:this|that|these|those|the|an?|his|her|its|their|our|my|each|all|many|most|some|no|in|on|at|from)\s(?:[\p{L}\d’'-]+,?\s){1,6}?)(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|does|did|do|goes|comes|lies|stands|\p{L}{3,}ed)\b)`;
/** Joints of a long sentence, the best first. The cut is after the match. */
const JOINTS: readonly Joint[] = [
  { pattern: /;(?=\s)/gu, standsAlone: true },
  { pattern: new RegExp(`,(?=\\s+(?:and|but|so|yet|or)\\s+${SUBJECT})`, 'giu'), standsAlone: true },
  { pattern: /:(?=\s)|\s?—\s?|\s–(?=\s)|--+\s?/gu, standsAlone: false },
  // Speech without punctuation, as transcribed by a machine.
  { pattern: /(?=\s(?:and then|and so|and everybody|but then|so um)\s)/giu, standsAlone: true },
  {
    pattern: /(?=\s(?:and|but|so)\s(?:i|you|he|she|it|we|they|there|the|this|in the|at the)\s)/giu,
    standsAlone: true,
  },
  {
    pattern:
      /,(?=\s+(?:and|but|or|so|yet|for|which|who|whose|where|when|while|because|since|although|though|as|if|that|then)\b)/gu,
    standsAlone: false,
  },
  // `June 17, 2015` is one date.
  { pattern: /[,)](?=\s)(?!\s(?:1[5-9]|20)\d\d\b)/gu, standsAlone: false },
  // A list that takes longer than a scene is split in two.
  {
    pattern: /,(?=\s+(?!and\b|or\b|who|which|that\b|(?:1[5-9]|20)\d\d\b))/giu,
    standsAlone: true,
    cutsRow: true,
  },
  {
    pattern:
      /(?<!hundred|thousand|million|and|or)(?=\s(?:but|because|which|who|that|where|when|while|and)\s)/gu,
    standsAlone: false,
  },
  // `the Bank of England`, `the New York ferry`: a cut within a name is the last resort.
  {
    pattern: /(?=\s(?:with|to|in|for|or)\s)|(?=\sof\s\P{Lu})/gu,
    standsAlone: false,
  },
  { pattern: /(?=\s(?!of\s)\P{Lu})/gu, standsAlone: false },
  { pattern: /(?=\s)/gu, standsAlone: false },
];
/** `two ways: (i) by the road;` is half of what it promises. */
const FIRST_OF_SEVERAL = /\((?:i|a|1)\)\s/u;
/** A sentence that only has too many words is cut at these joints alone. */
const GOOD_JOINT_COUNT = 2;
/** Longer text is cut without measuring, and the search for a joint stays near the middle. */
const MAX_LENGTH = 1_500;
/** A cut this near to an end would leave a fragment. */
const MARGIN = 0.2;

/**
 * Cuts a text that takes too long to speak into pieces that do not. Each cut is at the best joint near the middle:
 * between clauses, else at a comma, else between words, and within a word only if there is nothing else.
 *
 * A text with more than `maxWords` words is cut between main clauses, if it has such a joint.
 */
export function splitAtClauses(
  text: string,
  limits: { readonly maxMs: number; readonly maxWords?: number; readonly language?: string },
): Clause[] {
  const pieces: Clause[] = [];
  const waiting: Clause[] = [{ text, standsAlone: true }];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const isLong = isTooLong(piece.text, limits);
    const isWordy = limits.maxWords !== undefined && wordCount(piece.text) > limits.maxWords;
    const cut = isLong || isWordy ? cutOf(piece.text, { atAnyCost: isLong }) : undefined;
    if (cut === undefined) {
      pieces.push(piece);
      continue;
    }
    waiting.push({ text: piece.text.slice(cut.position).trim(), standsAlone: piece.standsAlone });
    waiting.push({ text: piece.text.slice(0, cut.position).trim(), standsAlone: cut.standsAlone });
  }
  return pieces.filter((piece) => piece.text !== '');
}

function isTooLong(
  text: string,
  { maxMs, language }: { readonly maxMs: number; readonly language?: string },
): boolean {
  return text.length >= 2 && (text.length > MAX_LENGTH || estimateSpeechMs(text, language) > maxMs);
}

function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function cutOf(
  text: string,
  options: { readonly atAnyCost: boolean },
): { readonly position: number; readonly standsAlone: boolean } | undefined {
  const windowStart = Math.max(0, Math.floor((text.length - MAX_LENGTH) / 2));
  const window = text.slice(windowStart, windowStart + MAX_LENGTH);
  const middle = text.length / 2;
  for (const { pattern, standsAlone, cutsRow } of options.atAnyCost
    ? JOINTS
    : JOINTS.slice(0, GOOD_JOINT_COUNT)) {
    let best = 0;
    for (const match of window.matchAll(pattern)) {
      const position = windowStart + match.index + match[0].length;
      if (isInsideBrackets(text, position) || (match[0] === ',' && !cutsRow && isInRow(text, position)))
        continue;
      if (isWithinPlace(text.slice(0, position).trimEnd(), text.slice(position).trimStart())) continue;
      if (Math.abs(position - middle) < Math.abs(best - middle)) best = position;
    }
    if (Math.min(best, text.length - best) > text.length * MARGIN)
      return { position: best, standsAlone: standsAlone && !FIRST_OF_SEVERAL.test(text.slice(0, best)) };
  }
  if (!options.atAnyCost) return undefined;
  // All of it stands in quotation marks: between two words is better than within one.
  const spaces = [...window.matchAll(/\s/gu)].map(({ index }) => windowStart + index);
  const space = spaces.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (space !== undefined && Math.min(space, text.length - space) > text.length * MARGIN)
    return { position: space, standsAlone: false };
  const half = Math.floor(middle);
  return { position: /[\uDC00-\uDFFF]/.test(text.charAt(half)) ? half + 1 : half, standsAlone: false };
}

/** Whether the comma is one of several in a list: `its clock, its benches, and a picture`. */
function isInRow(text: string, position: number): boolean {
  return text.slice(Math.max(0, position - 36), position - 1).includes(',');
}

/** Whether the position is inside a short pair of brackets or quotation marks. */
function isInsideBrackets(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 160), position);
  const after = text.slice(position, position + 160);
  return (
    (before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^(]*\)/u.test(after)) ||
    (before.lastIndexOf('“') > before.lastIndexOf('”') && /^[^“]*”/u.test(after))
  );
}
