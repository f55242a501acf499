// The one file that imports an inner part of DBOS.
import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';

/**
 * The version of DBOS that this was tried with. Another one has to pass `durable-work.contract.ts`, which sets the
 * clock back on both databases, before it is named here.
 */
export const TRIED_DBOS_VERSION = '5.3.0';

/**
 * Ends DBOS's dispatcher and starts it again, so that it looks at every queue now. Work under way goes on.
 *
 * The public way is to end DBOS and launch it again, but a launch takes up all work that it finds under its own name,
 * and would repeat paid calls that are still under way: docs/adr/0014. DBOS's own schedules would end here, but there
 * are none.
 */
export async function restartDispatcher(): Promise<void> {
  const executor = DBOSExecutor.globalInstance;
  await executor?.deactivateEventReceivers();
  await executor?.stopWorkflowTimeoutSweep();
  await executor?.initEventReceivers(null);
}
