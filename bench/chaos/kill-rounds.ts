import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Audit, auditCharges } from '../../src/testing/processes/paid-assets.ts';
import { type Aim, momentFor, takeAims } from './aims.ts';
import type { RandomChoice } from './random-choice.ts';
import type { Referee } from './referee.ts';
import type { Outcome, Prey, Round, Victim } from './victim.ts';

/** A round is given up when a process takes so long for what takes seconds. */
const MAX_ROUND_MS = 120_000;
/** A call is given up that has died with its process eight times; few of a round's kills meet the same one. */
const MAX_KILLS_PER_ROUND = 10;
/** Who finds so many faults has found one that stops everything. */
const MAX_FAILED_ROUNDS = 5;

/** What killing one kind of process came to. */
export interface Killings {
  readonly victim: string;
  readonly rounds: number;
  /** How often what was under way when the process was killed; a kill counts for all of it. */
  readonly killsByStage: ReadonlyMap<string, number>;
  readonly kills: number;
  readonly repeats: number;
  readonly uncertain: number;
  readonly faults: readonly string[];
}

interface RoundOptions {
  readonly referee: Referee;
  readonly choose: RandomChoice;
  readonly aims: readonly Aim[];
  /** Takes what was under way at each kill. */
  readonly onKill: (underWay: readonly string[]) => void;
}

/** Kills processes of a kind, so often, each time followed by going on. */
export async function killOften(
  victim: Victim,
  {
    kills: most,
    referee,
    choose,
  }: { readonly kills: number; readonly referee: Referee; readonly choose: RandomChoice },
): Promise<Killings> {
  const clean = await playRound(victim, { referee, choose, aims: [], onKill: () => {} });
  const faults = [...clean.audit.faults, ...(clean.audit.uncertain > 0 ? ['uncertain without a kill'] : [])];
  const killsByStage = new Map<string, number>();
  let [rounds, failedRounds, kills, repeats, uncertain] = [0, 0, 0, 0, 0];
  const onKill = (underWay: readonly string[]) => {
    kills++;
    for (const stage of underWay) killsByStage.set(stage, (killsByStage.get(stage) ?? 0) + 1);
  };
  while (kills < most && failedRounds < MAX_FAILED_ROUNDS) {
    const name = `${victim.name}, round ${++rounds}: `;
    const aims = takeAims(Math.min(most - kills, 1 + choose.below(MAX_KILLS_PER_ROUND)), victim, choose);
    try {
      const played = await playRound(victim, { referee, choose, aims, onKill });
      for (const fault of played.audit.faults) faults.push(name + fault);
      if (played.film !== clean.film) faults.push(`${name}another film came out`);
      repeats += played.audit.repeats;
      uncertain += played.audit.uncertain;
    } catch (error) {
      failedRounds++;
      faults.push(name + error);
    }
    process.stderr.write(`${victim.name}: ${kills} of ${most} kills, ${faults.length} faults\n`);
  }
  return { victim: victim.name, rounds, kills, killsByStage, repeats, uncertain, faults };
}

async function playRound(
  victim: Victim,
  options: RoundOptions,
): Promise<{ readonly audit: Audit; readonly film: string }> {
  const { referee } = options;
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-chaos-'));
  await referee.reset();
  const round = await victim.begin(folder, referee);
  const processes = Array.from({ length: victim.processes }, () => round.start());
  try {
    await killSome(processes, round, options);
    const outcomes = await soon(Promise.all(processes.map(({ finished }) => finished)));
    return await judge(outcomes, referee);
  } finally {
    await Promise.all(processes.map((each) => each.kill()));
    await round.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kills one process after another, and starts another in its place; ends early when one has finished. */
async function killSome(
  processes: Prey[],
  round: Round,
  { aims, choose, onKill }: Omit<RoundOptions, 'referee'>,
): Promise<void> {
  for (const aim of aims) {
    const index = await momentFor(aim, processes, choose);
    const prey = processes[index];
    if (!prey) return;
    const underWay = new Set(prey.underWay());
    if (!(await prey.kill())) return;
    onKill(underWay.size > 0 ? [...underWay] : ['waiting']);
    processes[index] = round.start();
  }
}

async function judge(
  outcomes: readonly (Outcome | undefined)[],
  referee: Referee,
): Promise<{ readonly audit: Audit; readonly film: string }> {
  const [last] = outcomes.filter((outcome) => outcome !== undefined);
  if (!last) throw new Error('nothing came out');
  const { faults, ...audit } = auditCharges(await referee.charges(), last.paidAssets);
  const further = [
    ...outcomes.filter((each) => each?.film !== last.film).map(() => 'two processes tell of two films'),
    ...(last.status === 'complete' ? [] : [`it ended ${last.status}`]),
    ...(audit.repeats > audit.uncertain ? ['more was repeated than is told'] : []),
    ...(audit.uncertain > 0 && last.uncertainUsd === 0 ? ['what is uncertain is not shown'] : []),
  ];
  return { film: last.film, audit: { ...audit, faults: [...faults, ...further] } };
}

async function soon<Result>(work: Promise<Result>): Promise<Result> {
  const tooLong = new AbortController();
  const late = wait(MAX_ROUND_MS, undefined, { signal: tooLong.signal }).then(() => {
    throw new Error(`a round did not end within ${MAX_ROUND_MS / 1000} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    tooLong.abort();
  }
}
