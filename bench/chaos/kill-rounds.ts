import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { UncertainPolicy } from '../../src/core/model.ts';
import { type Audit, auditCharges } from '../../src/testing/processes/paid-assets.ts';
import { chooseMoments, type KillMoment, waitForMoment } from './kill-moments.ts';
import type { RandomChoice } from './random-choice.ts';
import type { SimulatedProvider } from './simulated-provider.ts';
import type { KillTarget, Outcome, Round, TargetProcess } from './target.ts';

/** A round takes seconds, on a busy machine minutes. It is aborted after this time. */
const MAX_ROUND_MS = 900_000;
const MAX_KILLS_PER_ROUND = 10;
/** After this many failed rounds, every round is likely to fail. */
const MAX_FAILED_ROUNDS = 5;
const POLICIES: readonly (UncertainPolicy | undefined)[] = [undefined, 'ask', 'retry-once'];

/** What the rounds with one policy came to. */
export interface PolicyResults {
  readonly rounds: number;
  readonly repeats: number;
  readonly decisions: number;
  readonly mostUndecided: number;
}

/** The result of killing one kind of process. */
export interface KillResults {
  readonly target: string;
  readonly rounds: number;
  /** How often each stage was under way at a kill. A kill counts for all of its stages. */
  readonly killsByStage: ReadonlyMap<string, number>;
  readonly byPolicy: ReadonlyMap<UncertainPolicy | undefined, PolicyResults>;
  readonly kills: number;
  readonly repeats: number;
  readonly uncertain: number;
  readonly faults: readonly string[];
}

interface RoundOptions {
  readonly provider: SimulatedProvider;
  readonly choose: RandomChoice;
  readonly policy: UncertainPolicy | undefined;
  readonly moments: readonly KillMoment[];
  /** Called after each kill with the stages that were under way. */
  readonly onKill: (underWay: readonly string[]) => void;
}

/** Kills processes of one kind this many times, and restarts them each time. */
export async function killRepeatedly(
  target: KillTarget,
  {
    kills: maxKills,
    provider,
    choose,
  }: { readonly kills: number; readonly provider: SimulatedProvider; readonly choose: RandomChoice },
): Promise<KillResults> {
  const clean = await runRound(target, {
    provider,
    choose,
    policy: undefined,
    moments: [],
    onKill: () => {},
  });
  const faults = [...clean.audit.faults, ...(clean.audit.uncertain > 0 ? ['uncertain without a kill'] : [])];
  const killsByStage = new Map<string, number>();
  const byPolicy = new Map<UncertainPolicy | undefined, PolicyResults>();
  let [rounds, failedRounds, kills, repeats, uncertain] = [0, 0, 0, 0, 0];
  const onKill = (underWay: readonly string[]) => {
    kills++;
    for (const stage of underWay) killsByStage.set(stage, (killsByStage.get(stage) ?? 0) + 1);
  };
  while (kills < maxKills && failedRounds < MAX_FAILED_ROUNDS) {
    const policy = POLICIES[choose.below(POLICIES.length)];
    const name = `${target.name}, round ${++rounds}, ${policy ?? 'by price'}: `;
    const moments = chooseMoments(
      Math.min(maxKills - kills, 1 + choose.below(MAX_KILLS_PER_ROUND)),
      target,
      choose,
    );
    try {
      const result = await runRound(target, { provider, choose, policy, moments, onKill });
      for (const fault of result.audit.faults) faults.push(name + fault);
      if (result.film !== clean.film) faults.push(`${name}the film differs`);
      repeats += result.audit.repeats;
      uncertain += result.audit.uncertain;
      byPolicy.set(policy, addRound(byPolicy.get(policy), result.audit));
    } catch (error) {
      failedRounds++;
      faults.push(name + error);
    }
    process.stderr.write(`${target.name}: ${kills} of ${maxKills} kills, ${faults.length} faults\n`);
  }
  return { target: target.name, rounds, kills, killsByStage, byPolicy, repeats, uncertain, faults };
}

function addRound(before: PolicyResults | undefined, audit: Audit): PolicyResults {
  return {
    rounds: (before?.rounds ?? 0) + 1,
    repeats: (before?.repeats ?? 0) + audit.repeats,
    decisions: (before?.decisions ?? 0) + audit.decisions,
    mostUndecided: Math.max(before?.mostUndecided ?? 0, audit.mostUndecided),
  };
}

async function runRound(
  target: KillTarget,
  options: RoundOptions,
): Promise<{ readonly audit: Audit; readonly film: string }> {
  const { provider, policy } = options;
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-chaos-'));
  await provider.reset();
  const round = await target.begin({ folder, provider, policy });
  const processes = Array.from({ length: target.processes }, () => round.start());
  try {
    await killProcesses(processes, round, options);
    const outcomes = await withinTimeLimit(Promise.all(processes.map(({ finished }) => finished)));
    return await auditRound(outcomes, options);
  } finally {
    await Promise.all(processes.map((each) => each.kill()));
    await round.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kills one process after another and starts a new one each time. Ends early when a process has finished. */
async function killProcesses(
  processes: TargetProcess[],
  round: Round,
  { moments, choose, onKill }: Pick<RoundOptions, 'moments' | 'choose' | 'onKill'>,
): Promise<void> {
  for (const moment of moments) {
    const index = await waitForMoment(moment, processes, choose);
    const target = processes[index];
    if (!target) return;
    const underWay = new Set(target.underWay());
    if (!(await target.kill())) return;
    onKill(underWay.size > 0 ? [...underWay] : ['waiting']);
    processes[index] = round.start();
  }
}

async function auditRound(
  outcomes: readonly (Outcome | undefined)[],
  { provider, policy }: RoundOptions,
): Promise<{ readonly audit: Audit; readonly film: string }> {
  const [last] = outcomes.filter((outcome) => outcome !== undefined);
  if (!last) throw new Error('no process finished');
  const { faults, ...audit } = auditCharges(await provider.charges(), last.paidAssets, policy);
  const further = [
    ...outcomes
      .filter((each) => each?.film !== last.film)
      .map(() => 'two processes made two different films'),
    ...(last.status === 'complete' ? [] : [`it ended ${last.status}`]),
    ...(audit.repeats > audit.uncertain ? ['more was repeated than is reported'] : []),
    ...(audit.uncertain > 0 && last.uncertainUsd === 0 ? ['what is uncertain is not shown'] : []),
  ];
  return { film: last.film, audit: { ...audit, faults: [...faults, ...further] } };
}

async function withinTimeLimit<Result>(work: Promise<Result>): Promise<Result> {
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
