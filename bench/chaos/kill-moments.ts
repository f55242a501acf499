import { setTimeout as wait } from 'node:timers/promises';
import type { RandomChoice } from './random-choice.ts';
import { type KillTarget, STAGES, type TargetProcess } from './target.ts';

/** When to kill: in a given stage, or at a random moment. */
export type KillMoment = { readonly stage: string } | 'any moment';

/** One of this many kills comes at a random moment. */
const ANY_MOMENT_ONE_OF = 4;
/** The range of random moments. */
const LIFE_MS = 2_500;
/** The longest delay of a kill after the beginning of its stage. */
const MAX_STAGE_MS = 150;
/** After this time, the process is killed even if it has not reached the stage. */
const MAX_WAIT_MS = 60_000;
const POLL_MS = 2;

/**
 * Chooses when to kill the processes of one round. Stages of the generation are put in order, because a stage that is
 * over cannot be hit any more. What each process does at its start can come anywhere in between.
 */
export function chooseMoments(count: number, { beginnings }: KillTarget, choose: RandomChoice): KillMoment[] {
  const drawn = Array.from({ length: count }, () => {
    const anywhere = choose.below(STAGES.length);
    if (choose.below(ANY_MOMENT_ONE_OF) === 0) return { moment: 'any moment' as const, place: anywhere };
    const stage = choose.oneOf<string>([...STAGES, ...beginnings]);
    const place = (STAGES as readonly string[]).indexOf(stage);
    return { moment: { stage }, place: place < 0 ? anywhere : place };
  });
  return drawn.toSorted((a, b) => a.place - b.place).map(({ moment }) => moment);
}

/** Waits for the moment to kill. Returns the index of a process that is in the stage, or of any process. */
export async function waitForMoment(
  moment: KillMoment,
  processes: readonly TargetProcess[],
  choose: RandomChoice,
): Promise<number> {
  const any = choose.below(processes.length);
  const [lifeMs, stageMs] = [choose.below(LIFE_MS), choose.below(MAX_STAGE_MS)];
  const ended = new AbortController();
  const { signal } = ended;
  for (const { finished } of processes) finished.finally(() => ended.abort()).catch(() => {});
  if (moment === 'any moment') {
    await waitUntil(() => false, lifeMs, signal);
    return any;
  }
  const isThere = (index: number) => processes[index]?.underWay().includes(moment.stage) === true;
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

async function waitUntil(isSo: () => boolean, maxMs: number, signal: AbortSignal): Promise<void> {
  const deadlineMs = performance.now() + maxMs;
  while (!signal.aborted && performance.now() < deadlineMs && !isSo()) await wait(POLL_MS);
}
