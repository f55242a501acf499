import type { GenerationEvent } from '../../protocol/event.ts';
import type { MediaLinks } from './media-links.ts';

/**
 * Events as the lines of a `text/event-stream`, with a comment whenever nothing was said for `heartbeatMs`. The next
 * event is asked for when the reader has taken the one before, so a slow reader holds up nothing but himself.
 */
export async function* eventLines(
  events: AsyncIterable<GenerationEvent>,
  options: { readonly heartbeatMs: number; readonly signal: AbortSignal; readonly links: MediaLinks },
): AsyncGenerator<string, void, undefined> {
  const { signal } = options;
  const iterator = events[Symbol.asyncIterator]();
  try {
    // Sends the headers on their way, even when there is nothing to tell yet.
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
    // Not waited for: a source that is deaf to its signal must not hold the connection.
    void iterator.return?.().catch(() => {});
  }
}

const SILENT = Symbol('silent');

/** What the promise gives, or {@link SILENT} when it takes longer or the signal is aborted. */
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
