import { principalSigner } from '@isp/sdk/runtime';
import { openKernelPool } from '../../kernel/database/kernel-pool.ts';
import { kernelPrincipal } from '../../kernel/supervisor/make-spec.ts';
import { readPlatformKeys } from '../../kernel/supervisor/platform-keys.ts';

/** A signed principal of the kernel, as the command line makes it. */
export async function kernelToken(databaseUrl: string): Promise<string> {
  const pool = openKernelPool(databaseUrl);
  const { privateKey } = await readPlatformKeys(pool);
  await pool.end();
  return (await principalSigner(privateKey)).sign(kernelPrincipal, 3_600);
}
