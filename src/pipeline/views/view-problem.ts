import type { Failure } from '../../protocol/index.ts';
import type { StoredProblem } from '../../store/index.ts';

export const NOTHING_RENDERED: StoredProblem = {
  code: 'render_failed',
  message: 'No scene could be rendered.',
  retryable: false,
};

export function viewProblem({ code, message, advice, retryable }: StoredProblem): Failure {
  return {
    code: code.slice(0, 64),
    detail: message.slice(0, 4096),
    retryable,
    ...(advice !== undefined && { advice: advice.slice(0, 4096) }),
  };
}
