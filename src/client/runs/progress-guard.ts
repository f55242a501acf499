import { MAX_ITEMS, type PhaseResponse } from '../../protocol/phase.ts';
import { StalledError } from '../errors.ts';

export interface ProgressGuard {
  /**
   * @returns how many answers in a row have got nothing done.
   * @throws StalledError when the answer leads astray, or is one too many that got nothing done.
   */
  check(answer: PhaseResponse): number;
}

/**
 * Watches the answers for one window, so that following them must end: each either gets something done, of which
 * there is an end, or is one of few that may not.
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
      const astray = findFault(answer, { startIndex, endIndex: options.endIndex });
      if (astray) throw new StalledError('backend_went_astray', `The backend ${astray}.`);
      const next = answer.nextStartIndex ?? options.endIndex;
      idleCalls = next > startIndex || answer.completed > completed ? 0 : idleCalls + 1;
      startIndex = next;
      completed = Math.max(completed, answer.completed);
      if (idleCalls >= options.maxIdleCalls) {
        const where = `item ${startIndex} of ${answer.phase}`;
        throw new StalledError('backend_stalled', `Nothing was done in ${idleCalls} calls, at ${where}.`);
      }
      return idleCalls;
    },
  };
}

function findFault(
  { hasMore, nextStartIndex, total, completed }: PhaseResponse,
  window: { readonly startIndex: number; readonly endIndex: number },
): string | undefined {
  if (!isCount(total) || !isCount(completed)) return `counts ${completed} of ${total} items`;
  if (hasMore !== (nextStartIndex !== null)) {
    return `says hasMore: ${hasMore} with nextStartIndex: ${nextStartIndex}`;
  }
  if (nextStartIndex === null) return undefined;
  if (!isCount(nextStartIndex)) return `gives ${nextStartIndex} as nextStartIndex`;
  if (nextStartIndex < window.startIndex)
    return `goes back from item ${window.startIndex} to ${nextStartIndex}`;
  if (nextStartIndex >= window.endIndex) {
    return `goes on to item ${nextStartIndex}, past the end of the window at ${window.endIndex}`;
  }
  return undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_ITEMS;
}
