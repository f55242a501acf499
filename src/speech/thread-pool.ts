import { setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import { joinSignals } from '../core/join-signals.ts';

/** Worker threads that each do one job at a time. */
export interface ThreadPool<Job, Result> {
  readonly size: number;
  /**
   * @throws ThreadError if the thread dies or does not answer in time; the next job gets a new thread
   * @throws the signal's reason when aborted; a running job is stopped by ending its thread
   */
  run(job: Job, signal: AbortSignal): Promise<Result>;
  /** Ends all threads. Running and waiting jobs fail. */
  close(): Promise<void>;
}

/** A thread died, threw, or took too long. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
}

/** The message that a worker module posts for each job. */
export type ThreadReply<Result> = { readonly result: Result } | { readonly failure: string };

/**
 * Starts threads on demand. The time that a job waits for a free thread does not count towards its limit; a
 * queue that only knows when a job was submitted could not do that.
 *
 * @param options.module the worker module, which posts one {@link ThreadReply} for each message
 * @param options.timeLimitMs for one job, from when a thread takes it
 */
export function createThreadPool<Job, Result>(options: {
  readonly module: URL;
  readonly size: number;
  readonly timeLimitMs: number;
}): ThreadPool<Job, Result> {
  const idle: (Worker | undefined)[] = Array.from({ length: options.size });
  const alive = new Set<Worker>();
  const waiting: (() => void)[] = [];
  const closing = new AbortController();
  // Every job listens to it.
  setMaxListeners(0, closing.signal);

  const takeSlot = async (signal: AbortSignal): Promise<Worker> => {
    while (idle.length === 0) await freed(waiting, signal);
    return idle.pop() ?? start();
  };
  const giveBack = (worker: Worker | undefined) => {
    idle.push(worker);
    waiting.shift()?.();
  };
  const start = (): Worker => {
    const worker = new Worker(options.module);
    // Idle threads must not keep the process alive.
    worker.unref();
    alive.add(worker);
    return worker;
  };
  const end = async (worker: Worker) => {
    alive.delete(worker);
    await worker.terminate();
  };

  return {
    size: options.size,
    async run(job, signal) {
      const stop = joinSignals([signal, closing.signal]);
      try {
        stop.signal.throwIfAborted();
        const worker = await takeSlot(stop.signal);
        let healthy: Worker | undefined;
        try {
          const result = await ask<Job, Result>(worker, job, {
            signal: stop.signal,
            timeLimitMs: options.timeLimitMs,
          });
          healthy = worker;
          return result;
        } finally {
          if (healthy === undefined) await end(worker);
          giveBack(healthy);
        }
      } finally {
        stop.release();
      }
    },
    async close() {
      closing.abort(new ThreadError('the threads were closed'));
      await Promise.all([...alive].map(end));
    },
  };
}

function ask<Job, Result>(
  worker: Worker,
  job: Job,
  { signal, timeLimitMs }: { signal: AbortSignal; timeLimitMs: number },
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      act();
    };
    const fail = (message: string, cause?: unknown) =>
      settle(() => reject(new ThreadError(message, { cause })));
    const onMessage = (reply: ThreadReply<Result>) => {
      if ('result' in reply) settle(() => resolve(reply.result));
      else fail(reply.failure);
    };
    const onError = (error: unknown) => fail('the thread crashed', error);
    const onExit = (code: number) => fail(`the thread ended with code ${code}`);
    const onAbort = () => settle(() => reject(signal.reason));
    const timer = setTimeout(() => fail(`the thread did not answer within ${timeLimitMs} ms`), timeLimitMs);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    worker.postMessage(job);
  });
}

/** Resolves when a slot may be free. An abort gives up the place in the queue. */
function freed(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      const place = waiting.indexOf(wake);
      if (place >= 0) waiting.splice(place, 1);
      reject(signal.reason);
    };
    const wake = () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    waiting.push(wake);
  });
}
