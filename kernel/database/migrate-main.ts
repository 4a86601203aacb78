import { resolveSharedPackages } from '@isp/sdk/runtime';
import type { MigrationWork } from './migrate-in-child.ts';
import { migratePlatform } from './migrate-platform.ts';
import { recordPendingSteps } from './record-pending-steps.ts';

resolveSharedPackages();

/** The process that migrates: plugin code, so it never runs in the kernel. Started by `migrate-in-child.ts`. */
process.once('message', async (work: MigrationWork) => {
  try {
    const result =
      'migrate' in work
        ? await migratePlatform(work.migrate, (progress) => process.send?.({ progress }))
        : await recordPendingSteps(work.record);
    process.send?.({ result });
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect?.();
});
