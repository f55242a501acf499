import { splitAtClauses } from '../core/text/clauses.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import type { SpokenLine } from './spoken.ts';

/** The least that one shot may cover: a sentence, or a part of a long one. */
export interface Beat {
  readonly text: string;
  /** Offset in the narration of its scene. */
  readonly start: number;
  readonly durationMs: number;
  readonly line: SpokenLine;
  /** Place of its line in the scene. */
  readonly lineIndex: number;
  /** Whether it is a whole sentence, or a part of one that would be with a full stop. */
  readonly isWhole: boolean;
}

/** A sentence that takes longer is cut between its clauses. */
const MAX_BEAT_MS = 6_500;
const MIN_BEAT_MS = 2_600;
/** More than this is cut wherever it can be. */
const MAX_WHOLE_MS = 10_500;
const OPENS_CLAUSE =
  /^(?:and|but|or|so|which|who|whose|that|because|since|when|where|while|although|though|if|as|until|before|after|whether)\b/iu;

/** @param language BCP 47, of the lines: how long they take depends on it */
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

/** Clauses of a long sentence, none of them too short for a shot of its own, and each begun at a joint. */
function joinScraps(text: string, language: string): { text: string; standsAlone: boolean }[] {
  const pieces = splitAtClauses(text, { maxMs: MAX_BEAT_MS, language });
  const joined: { text: string; standsAlone: boolean }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (!last || isOwnBeat(last.text, piece.text, language)) {
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

/** A picture that changes between two words of one thought is a cut for no reason, unless it would stay too long. */
function isOwnBeat(before: string, next: string, language: string): boolean {
  const [beforeMs, nextMs] = [estimateSpeechMs(before, language), estimateSpeechMs(next, language)];
  if (beforeMs + nextMs > MAX_WHOLE_MS) return true;
  if (beforeMs < MIN_BEAT_MS || nextMs < MIN_BEAT_MS) return false;
  return /[,;:—–]["'”’)]?$/u.test(before) || OPENS_CLAUSE.test(next) || !/[a-z]/u.test(next);
}
