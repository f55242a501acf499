import { startPostgres } from '../src/testing/processes/postgres.ts';
import { builtFile } from './built.ts';
import { type KillResults, killRepeatedly } from './chaos/kill-rounds.ts';
import { makeCommand, serveCommand } from './chaos/programs.ts';
import { createRandomChoice } from './chaos/random-choice.ts';
import { startProvider } from './chaos/simulated-provider.ts';
import { STAGES } from './chaos/target.ts';
import { BEGINNINGS, embeddedWorker, postgresWorkers, workerWithJobs } from './chaos/workers.ts';

const KILLS = 210;

/**
 * Kills processes with SIGKILL, in randomly chosen stages and at random moments, and checks whether anything was lost
 * or paid for twice. A simulated provider in a process of its own counts what it charged, and its count is compared
 * with the ledger.
 *
 * @param seed repeats the choices of another run; what they hit depends on the machine
 */
export async function benchChaos(kills = KILLS, seed = Date.now() % 1_000_000): Promise<string> {
  process.stderr.write(`seed ${seed}\n`);
  const worker = await builtFile('testing/processes/killable-worker');
  const startedAtMs = performance.now();
  const provider = await startProvider();
  const server = await startPostgres();
  try {
    const choose = createRandomChoice(seed);
    const results: KillResults[] = [];
    for (const target of [
      embeddedWorker(worker),
      workerWithJobs(worker),
      postgresWorkers(worker, server),
      serveCommand,
      makeCommand,
    ]) {
      results.push(
        await killRepeatedly(target, { kills: Math.round(kills * target.share), provider, choose }),
      );
    }
    const minutes = ((performance.now() - startedAtMs) / 60_000).toFixed(1);
    const report = reportOf(results, `Seed ${seed}, ${minutes} minutes in all.`);
    const faults = results.flatMap((result) => result.faults);
    if (faults.length > 0) throw new Error(`${report}\n\n${faults.join('\n')}`);
    return report;
  } finally {
    await server.stop();
    await provider.stop();
  }
}

const BY_POLICY =
  'What to do about a call whose outcome is unknown, drawn for each film. A take that still waits is decided about by the bench.';
const EXPLANATION = [
  'A fault is a settled asset that was asked for again, a take that was charged more often than its policy and the',
  'decisions allow (`ask`: once, `retry-once`: twice), a call that the ledger does not know of, a film that is not complete,',
  'or one that is not the same as without kills. What was under way at the kills, each counted for all of it:',
].join('\n');

const POLICY_NAMES = new Map([
  ['ask', '`ask`'],
  ['retry-once', '`retry-once`'],
  [undefined, 'by price'],
] as const);

function policyRows(results: readonly KillResults[]): (string | number)[][] {
  return [...POLICY_NAMES].map(([policy, name]) => {
    const all = results.flatMap(({ byPolicy }) => byPolicy.get(policy) ?? []);
    const sum = (count: 'rounds' | 'repeats' | 'decisions') =>
      all.reduce((total, each) => total + each[count], 0);
    const most = Math.max(0, ...all.map(({ mostUndecided }) => mostUndecided));
    return [name, sum('rounds'), sum('repeats'), sum('decisions'), most];
  });
}

function reportOf(results: readonly KillResults[], remark: string): string {
  const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
    [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n');
  return [
    `Killed with SIGKILL in stages drawn by chance and at random moments, started again, and let go on to the end. ${remark}`,
    table(
      ['killed', 'films', 'kills', 'calls repeated', 'told as uncertain', 'faults'],
      results.map((each) => [
        each.target,
        each.rounds,
        each.kills,
        each.repeats,
        each.uncertain,
        each.faults.length,
      ]),
    ),
    BY_POLICY,
    table(
      ['policy', 'films', 'calls repeated', 'decisions', 'most charges of an undecided take'],
      policyRows(results),
    ),
    EXPLANATION,
    table(
      ['under way', ...results.map(({ target }) => target)],
      [...BEGINNINGS, ...STAGES, 'waiting'].map((stage) => [
        stage,
        ...results.map(({ killsByStage }) => killsByStage.get(stage) ?? 0),
      ]),
    ),
  ].join('\n\n');
}
