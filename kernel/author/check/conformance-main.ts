import { IspError } from '@isp/sdk';
import { resolveSharedPackages } from '@isp/sdk/runtime';
import { checkConformance } from '@isp/sdk/testing';

resolveSharedPackages();

/** The process that looks at a plugin with the plugin's own code loaded. Started by `check-conformance.ts`. */
process.once('message', async (directory: string) => {
  try {
    process.send?.({ problems: await checkConformance(directory) });
  } catch (error) {
    const failure = error instanceof IspError ? error.message : (error as Error).stack;
    process.send?.({ failure });
  }
  process.disconnect?.();
});
