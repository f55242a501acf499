import { joinSignals } from '../../core/join-signals.ts';
import { tryLock, webLocks } from '../http/web-locks.ts';
import type { Locks } from '../platform.ts';
import { type FollowOptions, followGeneration } from './follow-generation.ts';

export interface TabLeaderOptions extends FollowOptions {
  /** Drives the generation once it is this tab's turn. `isFirst` is true unless another tab has driven it before. */
  readonly drive: (isFirst: boolean) => Promise<void>;
}

/** Lets exactly one tab drive a generation. The others follow it, and the next one takes over when it is closed. */
export async function driveAsTabLeader(options: TabLeaderOptions): Promise<void> {
  const name = `scenecast:drive:${options.scope}:${options.generationId}`;
  const drove = await tryLock(name, () => options.drive(true));
  const locks = webLocks();
  if (!drove && locks) await followUntilLeader(locks, name, options);
}

async function followUntilLeader(locks: Locks, name: string, options: TabLeaderOptions): Promise<void> {
  const { signal } = options;
  signal.throwIfAborted();
  const following = joinSignals([signal]);
  const waiting = joinSignals([signal]);
  try {
    const followed = followGeneration({ ...options, signal: following.signal }).finally(() =>
      waiting.abort(HANDED_OVER),
    );
    const drove = locks.request(name, { signal: waiting.signal }, async () => {
      following.abort(HANDED_OVER);
      await options.drive(false);
    });
    for (const outcome of await Promise.allSettled([followed, drove])) {
      if (outcome.status === 'rejected' && outcome.reason !== HANDED_OVER) throw outcome.reason;
    }
  } finally {
    following.release();
    waiting.release();
  }
}

/** The reason with which following or waiting ends when the other takes over. */
const HANDED_OVER = Symbol('handed over');
