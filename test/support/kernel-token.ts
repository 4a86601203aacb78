import { principalSigner } from '@isp/sdk/runtime';
import { obtainSecretKey } from '../../kernel/plugin-configuration/secret-key.ts';
import { kernelPrincipal } from '../../kernel/supervisor/make-spec.ts';
import { derivePlatformKeys } from '../../kernel/supervisor/platform-keys.ts';
import type { TestKernel } from './test-kernel.ts';

/** A signed principal of the kernel, as the command line makes it. */
export async function kernelToken({ dataDirectory }: TestKernel): Promise<string> {
  const { privateKey } = derivePlatformKeys(await obtainSecretKey(undefined, { path: dataDirectory }));
  return (await principalSigner(privateKey)).sign(kernelPrincipal, 3_600);
}
