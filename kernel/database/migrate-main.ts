import { resolveSharedPackages } from '@isp/sdk/runtime';
import type { MigrationWork } from './migrate-in-child.ts';
import { migratePlatform } from './migrate-platform.ts';
import { recordPendingSteps } from './record-pending-steps.ts';
import { takeBackSteps, wayBackOf } from './take-back-steps.ts';

resolveSharedPackages();

/** The process that migrates: plugin code, so it never runs in the kernel. Started by `migrate-in-child.ts`. */
process.once('message', async (work: MigrationWork) => {
  try {
    const result = await carryOut(work);
    process.send?.({ result });
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect?.();
});

function carryOut(work: MigrationWork): Promise<unknown> {
  if ('migrate' in work) return migratePlatform(work.migrate, (progress) => process.send?.({ progress }));
  if ('record' in work) return recordPendingSteps(work.record);
  if ('takeBack' in work) return takeBackSteps(work.takeBack);
  return wayBackOf(work.wayBack);
}
