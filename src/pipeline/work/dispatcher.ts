// The only file that imports an internal module of DBOS.
import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';

/**
 * The version of DBOS that this was tried with. Before you change it, `durable-work.contract.ts`, which sets the
 * clock back on both databases, must pass with the new version.
 */
export const TRIED_DBOS_VERSION = '5.3.0';

/**
 * Stops and restarts DBOS's dispatcher, so that it polls every queue now. Running work continues.
 *
 * The public way is to shut DBOS down and launch it again. But a launch resumes all work under this process's name,
 * and would repeat paid calls that are still under way: docs/adr/0014. A restart also ends DBOS's own schedules,
 * which are not used here.
 */
export async function restartDispatcher(): Promise<void> {
  const executor = DBOSExecutor.globalInstance;
  await executor?.deactivateEventReceivers();
  await executor?.stopWorkflowTimeoutSweep();
  await executor?.initEventReceivers(null);
}
