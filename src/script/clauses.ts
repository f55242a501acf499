import { estimateSpeechMs } from '../core/text/speech-estimate.ts';

/** Joints of a long sentence, the best first; a cut falls after the match. */
const JOINTS = [
  /[;:](?=\s)|\s?—\s?|\s–(?=\s)|--+\s?/gu,
  /,(?=\s+(?:and|but|or|so|yet|for|which|who|whose|where|when|while|because|since|although|though|as|if|that|then)\b)/gu,
  /[,)](?=\s)/gu,
  /(?=\s(?:and|but|or|because|which|who|that|where|when|while|with|to|of|in|for)\s)/gu,
  /(?=\s)/gu,
];
/** Nothing this long is one breath: it is cut unmeasured, and the search for a joint stays near the middle. */
const MAX_LENGTH = 1_500;
/** A cut this near to an end would leave a scrap. */
const MARGIN = 0.25;

/**
 * Cuts a text that takes too long to speak into pieces that do not, each at the best joint near its middle:
 * between clauses, else at a comma, else between words, and within a word only when there is nothing else.
 */
export function splitAtClauses(text: string, maxMs: number): string[] {
  const pieces: string[] = [];
  const waiting = [text];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (piece.length < 2 || (piece.length <= MAX_LENGTH && estimateSpeechMs(piece) <= maxMs)) {
      pieces.push(piece);
      continue;
    }
    const cut = cutPosition(piece);
    waiting.push(piece.slice(cut).trim(), piece.slice(0, cut).trim());
  }
  return pieces.filter(Boolean);
}

function cutPosition(text: string): number {
  const windowStart = Math.max(0, Math.floor((text.length - MAX_LENGTH) / 2));
  const window = text.slice(windowStart, windowStart + MAX_LENGTH);
  const middle = text.length / 2;
  for (const joint of JOINTS) {
    let best = 0;
    for (const match of window.matchAll(joint)) {
      const position = windowStart + match.index + match[0].length;
      if (Math.abs(position - middle) < Math.abs(best - middle)) best = position;
    }
    if (Math.min(best, text.length - best) > text.length * MARGIN) return best;
  }
  const half = Math.floor(middle);
  return /[\uDC00-\uDFFF]/.test(text.charAt(half)) ? half + 1 : half;
}
