import { resolveSharedPackages } from '../host/resolve-shared.ts';
import { type MigrationRequest, migratePlatform } from './migrate-platform.ts';

resolveSharedPackages();

/** The process that migrates: plugin code, so it never runs in the kernel. Started by `migrate-in-child.ts`. */
process.once('message', async (request: MigrationRequest) => {
  try {
    const outcomes = await migratePlatform(request, (progress) => process.send?.({ progress }));
    process.send?.({ outcomes });
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect?.();
});
