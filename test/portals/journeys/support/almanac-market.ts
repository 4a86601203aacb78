import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildIndex } from '../../../../marketplace/index/build-index.ts';
import { kernelCaller } from '../../../packages/support/kernel-caller.ts';
import { packageFolder } from '../../../packages/support/make-package.ts';
import type { TestKernel } from '../../../support/test-kernel.ts';

/** A marketplace that offers the fixture `almanac`. */
export interface AlmanacMarket extends AsyncDisposable {
  /** Offers a version. In one with a storm, who asks for the weather ends the plugin's process. */
  publish(version: string, weather: 'fair' | 'storm'): Promise<void>;
}

interface Platform {
  readonly kernel: TestKernel;
  made(path: string, body?: object): Promise<unknown>;
}

/** Makes the marketplace, which the platform trusts and reads; its updates are offered at once. */
export async function almanacMarket({ kernel, made }: Platform): Promise<AlmanacMarket> {
  const packages = await packageFolder();
  const path = await mkdtemp(join(tmpdir(), 'isp-almanacs-'));
  const { privateKeyPem, publicKeyPem } = packages.key;
  const publish = async (version: string, weather: string) => {
    const file = await packages.make({ plugin: 'almanac', version, constants: { weather } });
    await copyFile(file, join(path, basename(file)));
    await buildIndex(path, { name: 'Almanacs', privateKeyPem, now: Temporal.Now.instant() });
  };
  await publish('1.0.0', 'fair');
  const caller = await kernelCaller(kernel);
  await caller.call('kernel.trust.add', { name: 'Almanac Press', publicKey: publicKeyPem });
  await caller[Symbol.asyncDispose]();
  await made('/marketplace/sources', { name: 'Almanacs', url: path, updateCoolDownHours: 0 });
  return {
    publish,
    async [Symbol.asyncDispose]() {
      await packages[Symbol.asyncDispose]();
      await rm(path, { recursive: true, force: true });
    },
  };
}
