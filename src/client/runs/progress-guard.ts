import { MAX_ITEMS, type PhaseResponse } from '../../protocol/phase.ts';
import { StalledError } from '../errors.ts';

export interface ProgressGuard {
  /**
   * @returns how many answers in a row have made no progress
   * @throws StalledError if the answer moves backwards or past the end, or is one too many without progress
   */
  check(answer: PhaseResponse): number;
}

/**
 * Checks the answers for one window, so that following them must end: each either makes progress, which is finite, or
 * is one of few that may not.
 */
export function createProgressGuard(options: {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly maxIdleCalls: number;
}): ProgressGuard {
  let { startIndex } = options;
  let completed = -1;
  let idleCalls = 0;

  return {
    check(answer) {
      const { endIndex } = options;
      const { nextStartIndex, phase } = answer;
      if (isAstray(answer, { startIndex, endIndex })) {
        const where = `${phase} ${startIndex}-${endIndex}`;
        throw new StalledError(
          'backend_went_astray',
          `The backend continued from ${where} at ${nextStartIndex}.`,
        );
      }
      const next = nextStartIndex ?? endIndex;
      idleCalls = next > startIndex || answer.completed > completed ? 0 : idleCalls + 1;
      startIndex = next;
      completed = Math.max(completed, answer.completed);
      if (idleCalls >= options.maxIdleCalls) {
        const where = `item ${startIndex} of ${answer.phase}`;
        throw new StalledError('backend_stalled', `${idleCalls} calls made no progress, at ${where}.`);
      }
      return idleCalls;
    },
  };
}

function isAstray(
  { hasMore, nextStartIndex, total, completed }: PhaseResponse,
  window: { readonly startIndex: number; readonly endIndex: number },
): boolean {
  if (!isCount(total) || !isCount(completed) || hasMore !== (nextStartIndex !== null)) return true;
  if (nextStartIndex === null) return false;
  return !isCount(nextStartIndex) || nextStartIndex < window.startIndex || nextStartIndex >= window.endIndex;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_ITEMS;
}
