import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Log } from '@isp/sdk';
import { SandboxHost } from '../../../sandbox/sandbox-host.ts';
import { defaultMemoryLimitMb } from '../../../supervisor/process-pool.ts';
import { type Check, problem, type Subject } from '../check.ts';

/** Bundled and evaluated in the sandbox as the platform does it; nothing of it runs but its own modules. */
export const sandboxTakesIt: Check = {
  name: 'it loads in the sandbox',
  skips: ({ manifest }) => (manifest.runtime === 'sandbox' ? undefined : 'its runtime is node'),
  async run(subject) {
    const cacheFolder = await mkdtemp(join(tmpdir(), 'isp-check-sandbox-'));
    try {
      const { host } = await SandboxHost.load(optionsFor(subject, cacheFolder));
      host.close();
      return [];
    } catch (error) {
      return [problem((error as Error).message)];
    } finally {
      await rm(cacheFolder, { recursive: true, force: true });
    }
  },
};

function optionsFor({ directory, manifest }: Subject, cacheFolder: string) {
  const { memoryLimitMb = defaultMemoryLimitMb } = manifest;
  return {
    directory,
    manifest,
    memoryLimitMb,
    cacheFolder,
    config: {},
    standsAt: () => undefined,
    refused: () => undefined,
    self: () => ({ log: nobodyReads }) as unknown as Context,
    started: () => undefined,
    ended: () => undefined,
  };
}

const silent = () => undefined;
const nobodyReads: Log = { debug: silent, info: silent, warn: silent, error: silent };
