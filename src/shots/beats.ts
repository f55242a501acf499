import { splitAtClauses } from '../core/text/clauses.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import type { SpokenLine } from './spoken.ts';

/** The smallest part of a scene that a shot can cover: a sentence, or a part of a long one. */
export interface Beat {
  readonly text: string;
  /** Offset in the scene's narration. */
  readonly start: number;
  readonly durationMs: number;
  readonly line: SpokenLine;
  /** Index of its line in the scene. */
  readonly lineIndex: number;
  /** Whether it is a whole sentence, or would be one with a full stop. */
  readonly isWhole: boolean;
}

/** Longer sentences are split between clauses. */
const MAX_BEAT_MS = 6_500;
const MIN_BEAT_MS = 2_600;
/** Longer sentences are split at any possible place. */
const MAX_WHOLE_MS = 10_500;
const OPENS_CLAUSE =
  /^(?:and|but|or|so|which|who|whose|that|because|since|when|where|while|although|though|if|as|until|before|after|whether)\b/iu;

/** @param language BCP 47 code of the lines, which the speaking time depends on */
export function beatsOf(lines: readonly SpokenLine[], language: string): Beat[] {
  return lines.flatMap((line, lineIndex) => {
    const durationMs = estimateSpeechMs(line.text, language);
    const startsWhole = !line.continuesSentence;
    if (durationMs <= MAX_BEAT_MS) {
      const isWhole = startsWhole && line.ending !== 'open';
      return [{ text: line.text, start: line.start, durationMs, line, lineIndex, isWhole }];
    }
    const pieces = joinScraps(line.text, language);
    let offset = 0;
    let standsBefore = startsWhole;
    return pieces.map(({ text, standsAlone }, at): Beat => {
      const found = line.text.indexOf(text, offset);
      offset = found + text.length;
      const isLast = at === pieces.length - 1;
      const isWhole = standsBefore && (isLast ? line.ending !== 'open' : standsAlone);
      standsBefore = standsAlone;
      const spokenMs = estimateSpeechMs(text, language);
      return { text, start: line.start + found, durationMs: spokenMs, line, lineIndex, isWhole };
    });
  });
}

/** Splits a long sentence into clauses, none of them too short for a shot of its own. */
function joinScraps(text: string, language: string): { text: string; standsAlone: boolean }[] {
  const pieces = splitAtClauses(text, { maxMs: MAX_BEAT_MS, language });
  const joined: { text: string; standsAlone: boolean }[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const next = pieces[at + 1]?.text;
    if (
      !last ||
      isOwnBeat(last.text, piece.text, language) ||
      beginsNext(last.text, piece.text, { next, language })
    ) {
      joined.push({ ...piece });
      continue;
    }
    const start = text.indexOf(last.text);
    const end = text.indexOf(piece.text, start + last.text.length) + piece.text.length;
    last.text = text.slice(start, end);
    last.standsAlone = piece.standsAlone;
  }
  return joined;
}

/** `…, | while the perfect soil | for lemons is light`: whether a scrap begins a clause that goes on after it. */
function beginsNext(
  last: string,
  piece: string,
  { next, language }: { readonly next: string | undefined; readonly language: string },
): boolean {
  if (next === undefined || estimateSpeechMs(last, language) < MIN_BEAT_MS) return false;
  const isShort = estimateSpeechMs(piece, language) < MIN_BEAT_MS;
  const isWhole = estimateSpeechMs(`${piece} ${next}`, language) <= MAX_WHOLE_MS;
  return isShort && isWhole && isBetweenClauses(last, piece) && !isBetweenClauses(piece, next);
}

/**
 * Whether a cut between two clauses makes sense. A cut within one thought does not, unless the shot would
 * become too long.
 */
function isOwnBeat(before: string, next: string, language: string): boolean {
  const [beforeMs, nextMs] = [estimateSpeechMs(before, language), estimateSpeechMs(next, language)];
  if (beforeMs + nextMs > MAX_WHOLE_MS) return true;
  if (beforeMs < MIN_BEAT_MS || nextMs < MIN_BEAT_MS) return false;
  return isBetweenClauses(before, next) || !/[a-z]/u.test(next);
}

/** `in a dirty, | tumble-down cottage`: the comma stands between two adjectives of one noun. */
const ENDS_IN_ADJECTIVE = /\b(?:an?|the|his|her|its|their|my|our|your|one|some)\s[\p{L}-]+,$/iu;
const OPENS_WITH_ADJECTIVE =
  /^(?:\p{Ll}+-\p{Ll}+|(?!\p{Ll}*ly\s)\p{Ll}+(?:y|ful|less|ous|ive|[ai]ble|ic|ish)|old|young|big|great|small|little|long|dark|black|white|red|green|blue|gr[ae]y|golden|poor|rich|fine|fair|good|bad|wild|deep|high|cold|warm|soft|hard|thin|thick|strong)\s\p{Ll}/u;

function isBetweenClauses(before: string, next: string): boolean {
  if (ENDS_IN_ADJECTIVE.test(before) && OPENS_WITH_ADJECTIVE.test(next)) return false;
  return /[,;:—–]["'”’)]?$/u.test(before) || OPENS_CLAUSE.test(next);
}
