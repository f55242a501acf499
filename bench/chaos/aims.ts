import { setTimeout as wait } from 'node:timers/promises';
import type { RandomChoice } from './random-choice.ts';
import { type Prey, STAGES, type Victim } from './victim.ts';

/** When to kill: in the middle of a stage, or at any moment at all. */
export type Aim = { readonly stage: string } | 'any moment';

/** Of so many kills, one comes at any moment. */
const ANY_MOMENT_ONE_OF = 4;
/** Any moment is one of these. */
const LIFE_MS = 2_500;
/** A process is killed so long after a stage has begun at most, or at its end. */
const MAX_STAGE_MS = 150;
/** After this it is killed where it is, also when it does not come to the stage that was aimed at. */
const MAX_WAIT_MS = 60_000;
const POLL_MS = 2;

/**
 * Chooses when to kill the processes of one round. What happens once in a generation comes in its order, since what
 * is over cannot be hit any more; what each process does comes anywhere between.
 */
export function takeAims(count: number, { beginnings }: Victim, choose: RandomChoice): Aim[] {
  const drawn = Array.from({ length: count }, () => {
    const anywhere = choose.below(STAGES.length);
    if (choose.below(ANY_MOMENT_ONE_OF) === 0) return { aim: 'any moment' as const, place: anywhere };
    const stage = choose.oneOf<string>([...STAGES, ...beginnings]);
    const place = (STAGES as readonly string[]).indexOf(stage);
    return { aim: { stage }, place: place < 0 ? anywhere : place };
  });
  return drawn.toSorted((a, b) => a.place - b.place).map(({ aim }) => aim);
}

/** Waits for the moment to kill, and says which process: the one that is where it was aimed, or any. */
export async function momentFor(aim: Aim, processes: readonly Prey[], choose: RandomChoice): Promise<number> {
  const any = choose.below(processes.length);
  const [lifeMs, stageMs] = [choose.below(LIFE_MS), choose.below(MAX_STAGE_MS)];
  const ended = new AbortController();
  const { signal } = ended;
  for (const { finished } of processes) finished.finally(() => ended.abort()).catch(() => {});
  if (aim === 'any moment') {
    await waitUntil(() => false, lifeMs, signal);
    return any;
  }
  const isThere = (index: number) => processes[index]?.underWay().includes(aim.stage) === true;
  let found = -1;
  const find = () => {
    found = processes.findIndex((_, index) => isThere(index));
    return found >= 0;
  };
  await waitUntil(find, MAX_WAIT_MS, signal);
  if (found < 0) return any;
  await waitUntil(() => !isThere(found), stageMs, signal);
  return found;
}

async function waitUntil(isSo: () => boolean, mostMs: number, signal: AbortSignal): Promise<void> {
  const deadlineMs = performance.now() + mostMs;
  while (!signal.aborted && performance.now() < deadlineMs && !isSo()) await wait(POLL_MS);
}
