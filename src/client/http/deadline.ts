import { NetworkError } from '../errors.ts';

/**
 * Runs `task` with a signal that is aborted by the caller's or after `timeoutMs`, and rejects the moment that
 * happens, even when the task does not listen.
 *
 * One listener and one timer per call, both removed at the end: `AbortSignal.any` leaks on Node 20.
 *
 * @throws NetworkError `timed_out` after `timeoutMs`.
 * @throws the signal's reason on abort.
 */
export async function withDeadline<Result>(
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { timeoutMs, signal } = options;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const timer = setTimeout(() => {
    controller.abort(new NetworkError('timed_out', `The server did not answer within ${timeoutMs} ms.`));
  }, timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([task(controller.signal), rejectOnAbort(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
