/**
 * `processWithConcurrency` against p-map, p-limit and p-queue; see `concurrency.ts`.
 *
 * The contenders run in turn, round after round, so that a busy machine slows all of them equally. The table shows
 * the best round. `retained` is the heap growth when the last task runs, excluding results. It is large if memory
 * grows with finished or waiting tasks.
 */
import pLimit from 'p-limit';
import pMap from 'p-map';
import PQueue from 'p-queue';
import { processWithConcurrency } from '../src/core/process-with-concurrency.ts';

type Task = (index: number) => Promise<number>;
type Contender = (indices: readonly number[], concurrency: number, task: Task) => Promise<unknown>;

const CONTENDERS: Record<string, Contender> = {
  processWithConcurrency: (indices, concurrency, task) => processWithConcurrency(indices, concurrency, task),
  'p-map': (indices, concurrency, task) => pMap(indices, task, { concurrency }),
  'p-limit': (indices, concurrency, task) => pLimit(concurrency).map(indices, task),
  'p-queue': (indices, concurrency, task) =>
    new PQueue({ concurrency }).addAll(indices.map((index) => () => task(index))),
};

const instant: Task = async (index) => index;
const timed: Task = (index) => new Promise((resolve) => setTimeout(resolve, 1 + (index % 5), index));

interface Row {
  bestMs: number;
  retainedMb: number;
}

async function measure(options: {
  readonly count: number;
  readonly concurrency: number;
  readonly rounds: number;
  readonly task: Task;
}): Promise<Record<string, Row>> {
  const indices = Array.from({ length: options.count }, (_, index) => index);
  const rows: Record<string, Row> = {};
  for (let round = 0; round < options.rounds; round++) {
    for (const [name, run] of Object.entries(CONTENDERS)) {
      globalThis.gc?.();
      const start = performance.now();
      await run(indices, options.concurrency, options.task);
      const bestMs = Math.min(rows[name]?.bestMs ?? Number.POSITIVE_INFINITY, performance.now() - start);
      rows[name] = { bestMs, retainedMb: 0 };
    }
  }
  for (const [name, run] of Object.entries(CONTENDERS)) {
    const row = rows[name];
    if (row) row.retainedMb = await retainedMb((task) => run(indices, options.concurrency, task), options);
  }
  return rows;
}

/** The live heap while the last task runs, minus the live heap at the start. */
async function retainedMb(
  run: (task: Task) => Promise<unknown>,
  options: { readonly count: number; readonly task: Task },
): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let after = before;
  await run(async (index) => {
    const result = await options.task(index);
    if (index === options.count - 1) {
      globalThis.gc?.();
      after = process.memoryUsage().heapUsed;
    }
    return result;
  });
  return (after - before) / 2 ** 20;
}

function print(title: string, rows: Record<string, Row>): void {
  console.log(`\n${title}\n`);
  console.log('| | best ms | retained MB |\n| --- | ---: | ---: |');
  for (const [name, { bestMs, retainedMb }] of Object.entries(rows)) {
    console.log(`| ${name} | ${bestMs.toFixed(1)} | ${retainedMb.toFixed(2)} |`);
  }
}

for (const concurrency of [3, 100]) {
  const instantRows = await measure({ count: 100_000, concurrency, rounds: 7, task: instant });
  print(`100,000 instant tasks, ${concurrency} at once`, instantRows);
  const timedRows = await measure({ count: 1000, concurrency, rounds: 3, task: timed });
  print(`1,000 tasks of 1 to 5 ms, ${concurrency} at once`, timedRows);
}
