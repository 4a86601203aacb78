import type { ApiClient } from '../../support/api-client.ts';
import { type PluginFolder, pluginFolder } from '../../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import type { Row } from '../rows.ts';

/** A platform with the fixture plugins of one check. */
export interface RunningPlatform {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  readonly folder: PluginFolder;
  /** Where its REST begins: `http://127.0.0.1:12345/api/v1`. */
  readonly api: string;
  /** How often something is done: in full, or with `--quick`. */
  times(full: number, quick: number): number;
  progress(text: string): void;
}

/** One check of the platform. */
export interface Check {
  /** Fixture plugins it needs, from `test/fixtures/plugins`. */
  readonly plugins: readonly string[];
  /** Default: `start`. */
  readonly command?: 'start' | 'dev';
  measure(platform: RunningPlatform): Promise<Row[]>;
}

/** Starts a platform of its own for a check, measures, and stops it. */
export async function runCheck(name: string, check: Check, options: BenchOptions): Promise<Row[]> {
  const progress = (text: string) => options.progress(`${name}: ${text}`);
  progress('starting the platform');
  await using folder = await pluginFolder(...check.plugins);
  await using kernel = await startTestKernel({
    pluginsDirectory: folder.path,
    hosts: 'apart',
    ...(check.command ? { command: check.command } : {}),
  });
  const admin = await kernel.login();
  const times = (full: number, quick: number) => (options.quick ? quick : full);
  const api = `${kernel.baseUrl}/api/v1`;
  return await check.measure({ kernel, admin, folder, api, times, progress });
}
