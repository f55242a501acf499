// The only file that imports internal modules of DBOS.
import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';
import { wfQueueRunner } from '@dbos-inc/dbos-sdk/internal/wfqueue';
import { PollTimes } from './poll-times.ts';

/**
 * The version of DBOS that this was tried with. Before you change it, `durable-work.contract.ts`, which sets the
 * clock back on both databases, must pass with the new version.
 */
export const TRIED_DBOS_VERSION = '5.3.0';

const times = new PollTimes();

/** Tells the dispatcher that work is put into this queue by this process. Otherwise it would notice a little later. */
export function expectWork(queue: string): void {
  times.expectWork(queue, performance.now());
}

/** Makes every queue due: nothing is known of the queues of another database. */
export function forgetPolls(): void {
  times.forget();
}

/** What {@link pollWhenDue} needs of DBOS. Its types keep it private. */
interface Runner {
  pollQueue(executor: DBOSExecutor, queue: { readonly name: string }): Promise<boolean>;
}

/**
 * From now on, lets DBOS poll a queue only when that is worth its queries. DBOS itself knows no signal for new work,
 * and one interval for each queue, whatever happens in it.
 */
function pollWhenDue(runner: Runner): void {
  const poll = runner.pollQueue.bind(runner);
  runner.pollQueue = async (executor, queue) => {
    const running = executor.systemDatabase.countRunningWorkflowsForQueue(queue.name);
    const isDue = times.isDue(queue.name, { running, nowMs: performance.now() });
    return isDue && poll(executor, queue);
  };
}
pollWhenDue(wfQueueRunner as unknown as Runner);

/**
 * Stops and restarts DBOS's dispatcher, so that it polls every queue now. Running work continues.
 *
 * The public way is to shut DBOS down and launch it again. But a launch resumes all work under this process's name,
 * and would repeat paid calls that are still under way: docs/adr/0014. A restart also ends DBOS's own schedules,
 * which are not used here.
 */
export async function restartDispatcher(): Promise<void> {
  forgetPolls();
  const executor = DBOSExecutor.globalInstance;
  await executor?.deactivateEventReceivers();
  await executor?.stopWorkflowTimeoutSweep();
  await executor?.initEventReceivers(null);
}
