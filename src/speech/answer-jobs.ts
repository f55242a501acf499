import { parentPort } from 'node:worker_threads';
import type { ThreadReply } from './thread-pool.ts';

/**
 * Makes this worker thread one of a {@link createThreadPool}: it does one job for each message and posts its
 * result, or why it failed.
 *
 * @param work what to do; the buffers of `transfer` are handed over instead of copied
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
