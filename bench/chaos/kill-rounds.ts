import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { KillableProcess } from '../../src/testing/killable-process.ts';
import { type Audit, auditCharges } from '../../src/testing/paid-assets.ts';
import type { Dice } from './dice.ts';
import type { Referee } from './referee.ts';
import type { Outcome, Round, Victim } from './victim.ts';

/** A round is given up when a process takes so long for what takes seconds. */
const MOST_ROUND_MS = 120_000;
/** After this a process is killed where it is, also when the stage it was to be killed in is long over. */
const MOST_WAIT_MS = 2_500;
/** A stage is this long at most, or its process is killed in the next one. */
const MOST_STAGE_MS = 150;
const MOST_KILLS_A_ROUND = 12;

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

/** Kills processes of a kind at random moments, so often, each time followed by going on. */
export async function killOften(
  victim: Victim,
  options: { readonly kills: number; readonly referee: Referee; readonly dice: Dice },
): Promise<Killings> {
  const clean = await playRound(victim, { ...options, kills: 0 });
  const faults = [...clean.audit.faults, ...(clean.audit.uncertain > 0 ? ['uncertain without a kill'] : [])];
  const killsByStage = new Map<string, number>();
  let [rounds, kills, repeats, uncertain] = [0, 0, 0, 0];
  while (kills < options.kills) {
    const most = Math.min(options.kills - kills, 1 + options.dice.below(MOST_KILLS_A_ROUND));
    const played = await playRound(victim, { ...options, kills: most });
    const round = `${victim.name}, round ${++rounds}: `;
    for (const fault of played.audit.faults) faults.push(round + fault);
    if (played.film !== clean.film) faults.push(`${round}another film came out`);
    for (const stage of played.killed.flat()) killsByStage.set(stage, (killsByStage.get(stage) ?? 0) + 1);
    kills += played.killed.length;
    repeats += played.audit.repeats;
    uncertain += played.audit.uncertain;
    process.stderr.write(`${victim.name}: ${kills} of ${options.kills} kills, ${faults.length} faults\n`);
  }
  return { victim: victim.name, rounds, kills, killsByStage, repeats, uncertain, faults };
}

interface PlayedRound {
  /** What was under way at each kill. */
  readonly killed: readonly (readonly string[])[];
  readonly audit: Audit;
  readonly film: string;
}

async function playRound(
  victim: Victim,
  { kills, referee, dice }: { readonly kills: number; readonly referee: Referee; readonly dice: Dice },
): Promise<PlayedRound> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-chaos-'));
  await referee.reset();
  const round = await victim.begin(folder, referee);
  const processes = Array.from({ length: victim.processes }, () => round.start());
  try {
    const killed = await killSome(processes, { round, victim, kills, dice });
    const outcomes = await soon(Promise.all(processes.map(({ finished }) => finished)));
    return { killed, ...(await judge(outcomes, referee)) };
  } finally {
    await Promise.all(processes.map((each) => each.kill()));
    await round.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kills one process after another, and starts another in its place; ends early when one has finished. */
async function killSome(
  processes: KillableProcess<Outcome>[],
  options: { readonly round: Round; readonly victim: Victim; readonly kills: number; readonly dice: Dice },
): Promise<string[][]> {
  const { round, victim, kills, dice } = options;
  const killed: string[][] = [];
  while (killed.length < kills) {
    const index = dice.below(processes.length);
    const process = processes[index];
    if (!process) break;
    await momentOf(process, { victim, dice });
    const underWay = process.underWay();
    if (!(await process.kill())) break;
    killed.push(underWay.length > 0 ? [...new Set(underWay)] : ['waiting']);
    processes[index] = round.start();
  }
  return killed;
}

/** Waits until the process has begun some stage, and a little more; or for as long as it may take. */
async function momentOf(
  process: KillableProcess<Outcome>,
  { victim, dice }: { readonly victim: Victim; readonly dice: Dice },
): Promise<void> {
  const stage = dice.oneOf(victim.stages);
  const [mostMs, stageMs] = [dice.below(MOST_WAIT_MS), dice.below(MOST_STAGE_MS)];
  const begun = stage === 'starting' ? wait(stageMs * 4) : process.begun(stage, 1).then(() => wait(stageMs));
  const patience = process.begun(victim.ready, 1).then(() => wait(mostMs));
  await Promise.race([begun, patience, process.finished]);
}

async function judge(
  outcomes: readonly (Outcome | undefined)[],
  referee: Referee,
): Promise<Pick<PlayedRound, 'audit' | 'film'>> {
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
  const late = wait(MOST_ROUND_MS, undefined, { signal: tooLong.signal }).then(() => {
    throw new Error(`a round did not end within ${MOST_ROUND_MS / 1000} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    tooLong.abort();
  }
}
