import { parentPort } from 'node:worker_threads';
import type { ThreadReply } from './thread-pool.ts';

/**
 * Turns this worker thread into one of a {@link createThreadPool}: it does one job for each message, and
 * posts the result or the reason for its failure.
 *
 * @param work does one job; the buffers in `transfer` are transferred instead of copied
 */
export function answerJobs<Job, Result>(
  work: (job: Job) => Promise<{ readonly result: Result; readonly transfer: readonly ArrayBufferLike[] }>,
): void {
  parentPort?.on('message', async (job: Job) => {
    try {
      const { result, transfer } = await work(job);
      parentPort?.postMessage({ result } satisfies ThreadReply<Result>, transfer as ArrayBuffer[]);
    } catch (error) {
      parentPort?.postMessage({ failure: String(error) } satisfies ThreadReply<Result>);
    }
  });
}
