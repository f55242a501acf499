import type { GenerationEvent } from '../../protocol/event.ts';
import type { MediaLinks } from './media-links.ts';

/**
 * Formats events as `text/event-stream`, with a comment after each silence of `heartbeatMs`. The next event is
 * requested only after the reader has taken the previous one, so a slow reader delays nobody else.
 */
export async function* eventLines(
  events: AsyncIterable<GenerationEvent>,
  options: { readonly heartbeatMs: number; readonly signal: AbortSignal; readonly links: MediaLinks },
): AsyncGenerator<string, void, undefined> {
  const { signal } = options;
  const iterator = events[Symbol.asyncIterator]();
  try {
    // Makes the server send the headers before the first event.
    yield ': open\n\n';
    for (let next = iterator.next(); ; ) {
      const result = await within(next, options.heartbeatMs, signal);
      if (signal.aborted || (result !== SILENT && result.done)) return;
      if (result === SILENT) {
        yield ': still here\n\n';
        continue;
      }
      const { type, id, data } = result.value;
      yield `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(options.links.sign(data))}\n\n`;
      next = iterator.next();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    // Not awaited, because a source that ignores its signal must not hold the connection open.
    void iterator.return?.().catch(() => {});
  }
}

const SILENT = Symbol('silent');

/** The promise's value, or {@link SILENT} if it takes longer or the signal aborts. */
async function within<Value>(
  promise: Promise<Value>,
  ms: number,
  signal: AbortSignal,
): Promise<Value | typeof SILENT> {
  let stop = () => {};
  const silence = new Promise<typeof SILENT>((resolve) => {
    const timer = setTimeout(resolve, ms, SILENT);
    const give = () => resolve(SILENT);
    signal.addEventListener('abort', give, { once: true });
    if (signal.aborted) give();
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', give);
    };
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    stop();
  }
}
