import { readPlugin } from '../../plugins/discover-plugins.ts';
import { StartError } from '../../start-error.ts';
import { startOwnPlatform } from './own-platform.ts';
import { Patient } from './patient.ts';
import type { TrialReport } from './trial.ts';
import { trials } from './trials.ts';

/** How a plugin stood what was done to it. */
export interface FolderReport {
  readonly plugin: string;
  readonly version: string;
  readonly stood: boolean;
  readonly trials: readonly (TrialReport & { readonly title: string })[];
}

/**
 * Carries a plugin on a platform of its own and lets it hang, lose its memory, throw, be slow, leak and be refused
 * everything, one after the other.
 *
 * @throws StartError MANIFEST_INVALID, PLUGIN_DOWN when it does not even start
 */
export async function examineFolder(
  directory: string,
  onProgress: (text: string) => void,
): Promise<FolderReport> {
  const plugin = await readPlugin(directory);
  if (!('manifest' in plugin))
    throw new StartError(
      'MANIFEST_INVALID',
      'Its plugin.json is not sound; "isp plugin check" says what is wrong.',
    );
  await using own = await startOwnPlatform(directory, onProgress);
  const patient = new Patient(plugin.id, own.platform);
  const { state, reason } = patient.record;
  if (state !== 'running' && state !== 'degraded')
    throw new StartError(
      'PLUGIN_DOWN',
      `${plugin.id} does not start, so nothing could be tried: it is ${state}, ${reason}`,
    );
  const reports: FolderReport['trials'][number][] = [];
  for (const { fault, title, run } of trials) {
    onProgress(`${plugin.id}: ${title}`);
    await patient.renew();
    reports.push({ fault, title, ...(await run(patient)) });
  }
  onProgress('Stopping');
  const { id, version } = plugin.manifest;
  return { plugin: id, version, stood: reports.every(({ stood }) => stood), trials: reports };
}
