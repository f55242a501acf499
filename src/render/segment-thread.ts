import { Worker } from 'node:worker_threads';
import { EngineError } from '../core/errors.ts';
import { siblingModule } from '../core/sibling-module.ts';
import type { SegmentJob, SegmentReply } from './segment-worker.ts';
import { unpackFailure } from './thread-failure.ts';

/**
 * Renders one segment in a thread of its own, which ends with it: what it used of the memory is free again.
 * On abort the thread stops its ffmpeg, and has ended when this throws.
 */
export async function runSegmentThread(job: SegmentJob, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const worker = new Worker(siblingModule(import.meta.url, './segment-worker'), { workerData: job });
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  try {
    const reply = await replyOf(worker);
    signal.throwIfAborted();
    if ('failure' in reply) throw unpackFailure(reply.failure);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The result of the thread, once it has ended. */
function replyOf(worker: Worker): Promise<SegmentReply> {
  return new Promise((resolve, reject) => {
    let reply: SegmentReply | undefined;
    worker.once('message', (message: SegmentReply) => {
      reply = message;
    });
    worker.once('error', (cause) => reject(crashed('stopped', cause)));
    worker.once('exit', (code) => {
      if (reply) resolve(reply);
      else reject(crashed(`ended with code ${code}`));
    });
  });
}

function crashed(how: string, cause?: unknown): EngineError {
  return new EngineError('render_failed', `The thread that drew a segment ${how}.`, {
    cause,
    advice: 'Run it again. Finished work is kept.',
    retryable: true,
  });
}
