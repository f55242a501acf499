import { estimateSpeechMs } from './speech-estimate.ts';

/** A part of a sentence that was too long to be told at once. */
export interface Clause {
  readonly text: string;
  /** Whether a full stop after it would leave a whole sentence: the joint after it is one between main clauses. */
  readonly standsAlone: boolean;
}

interface Joint {
  readonly pattern: RegExp;
  readonly standsAlone: boolean;
  /** Whether a comma between the things of a row counts. */
  readonly cutsRow?: boolean;
}

/** What begins a main clause of its own: a subject, and for one that could be a thing in a row, its verb. */
const SUBJECT = String.raw`(?:(?:i|you|he|she|it|we|they|there|nobody|everybody|everyone|someone)\b|(?:(?:if|when|while|although)\s|(?:this|that|these|those|the|an?|his|her|its|their|our|my|each|all|many|most|some|no|in|on|at|from)\s(?:[\p{L}\d’'-]+,?\s){1,6}?)(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|does|did|do|goes|comes|lies|stands|\p{L}{3,}ed)\b)`;
/** Joints of a long sentence, the best first; a cut falls after the match. */
const JOINTS: readonly Joint[] = [
  { pattern: /;(?=\s)/gu, standsAlone: true },
  { pattern: new RegExp(`,(?=\\s+(?:and|but|so|yet|or)\\s+${SUBJECT})`, 'giu'), standsAlone: true },
  { pattern: /:(?=\s)|\s?—\s?|\s–(?=\s)|--+\s?/gu, standsAlone: false },
  // Speech without marks, as a machine writes it down.
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
  { pattern: /[,)](?=\s)/gu, standsAlone: false },
  // A row of things that takes longer than a scene is told in two.
  { pattern: /,(?=\s+(?!and\b|or\b|who|which|that\b))/giu, standsAlone: true, cutsRow: true },
  {
    pattern:
      /(?<!hundred|thousand|million|and|or)(?=\s(?:but|because|which|who|that|where|when|while|and)\s)/gu,
    standsAlone: false,
  },
  { pattern: /(?=\s(?:with|to|of|in|for|or)\s)/gu, standsAlone: false },
  { pattern: /(?=\s)/gu, standsAlone: false },
];
/** A sentence that has only too many words is cut at these alone. */
const GOOD_JOINT_COUNT = 2;
/** Nothing this long is one breath: it is cut unmeasured, and the search for a joint stays near the middle. */
const MAX_LENGTH = 1_500;
/** A cut this near to an end would leave a scrap. */
const MARGIN = 0.2;

/**
 * Cuts a text that takes too long to speak into pieces that do not, each at the best joint near its middle:
 * between clauses, else at a comma, else between words, and within a word only when there is nothing else.
 *
 * A text with more than `maxWords` words is cut between main clauses where it has such a joint.
 */
export function splitAtClauses(
  text: string,
  limits: { readonly maxMs: number; readonly maxWords?: number },
): Clause[] {
  const pieces: Clause[] = [];
  const waiting: Clause[] = [{ text, standsAlone: true }];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const isLong = isTooLong(piece.text, limits.maxMs);
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

function isTooLong(text: string, maxMs: number): boolean {
  return text.length >= 2 && (text.length > MAX_LENGTH || estimateSpeechMs(text) > maxMs);
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
      if (Math.abs(position - middle) < Math.abs(best - middle)) best = position;
    }
    if (Math.min(best, text.length - best) > text.length * MARGIN) return { position: best, standsAlone };
  }
  if (!options.atAnyCost) return undefined;
  const half = Math.floor(middle);
  return { position: /[\uDC00-\uDFFF]/.test(text.charAt(half)) ? half + 1 : half, standsAlone: false };
}

/** Whether the comma is one of several in a row of things: `its clock, its benches, and a picture`. */
function isInRow(text: string, position: number): boolean {
  return text.slice(Math.max(0, position - 36), position - 1).includes(',');
}

/** Whether a bracket or a quotation that opens shortly before the place closes shortly after it. */
function isInsideBrackets(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 160), position);
  const after = text.slice(position, position + 160);
  return (
    (before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^(]*\)/u.test(after)) ||
    (before.lastIndexOf('“') > before.lastIndexOf('”') && /^[^“]*”/u.test(after))
  );
}
