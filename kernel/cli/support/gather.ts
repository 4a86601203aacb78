import { discoverPlugins } from '../../plugins/discover-plugins.ts';
import { pluginRoots } from '../../plugins/plugin-roots.ts';
import { allFindings, type Look } from '../doctor/examine.ts';
import { Asker, type Missing } from '../facts/asker.ts';
import { type Snapshot, takeSnapshot } from '../facts/snapshot.ts';
import type { Installation } from '../installation.ts';
import { connectToPlatform } from '../running-platform.ts';
import { aboutMachine } from './about-machine.ts';
import type { Bundle } from './bundle.ts';
import { addLogs } from './bundled-logs.ts';
import { addPlugin } from './bundled-plugin.ts';

const limits = { incidents: 50, events: 200 };

/** Puts everything that can be had into the bundle; answers what could not. */
export async function gather(bundle: Bundle, installation: Installation): Promise<Missing[]> {
  const look = await addWhatRuns(bundle, installation);
  if (!look.snapshot) await addFoundManifests(bundle, installation);
  await bundle.addJson('doctor.json', await allFindings(installation, look));
  await bundle.addJson('runtime.json', installation.runtime);
  const missing = [...missingOf(look), ...(await addLogs(bundle, installation))];
  await bundle.addJson('about.json', { ...(await aboutMachine(installation)), missing });
  return missing;
}

/** All the running platform knows; without it `problem` says why. */
async function addWhatRuns(bundle: Bundle, installation: Installation): Promise<Look> {
  try {
    await using platform = await connectToPlatform(installation);
    const asker = new Asker(platform);
    const snapshot = await takeSnapshot(asker, { limits });
    await addPlatform(bundle, snapshot);
    for (const facts of snapshot.plugins) await addPlugin(bundle, facts, asker);
    return { snapshot, missing: asker.missing };
  } catch (error) {
    return { problem: error as Error, missing: [] };
  }
}

async function addPlatform(bundle: Bundle, { platform }: Snapshot): Promise<void> {
  const { rows, readiness, clock, metrics } = platform;
  await bundle.addJson('plugins.json', rows);
  await bundle.addJson('readiness.json', readiness);
  await bundle.addJson('clock.json', clock);
  if (metrics !== undefined) await bundle.addText('metrics.txt', metrics);
}

/** The plugins on the disk are known without a platform. */
async function addFoundManifests(bundle: Bundle, { configuration }: Installation): Promise<void> {
  for (const plugin of await discoverPlugins(pluginRoots(configuration)))
    await bundle.addJson(
      `plugins/${plugin.id}/manifest.json`,
      'manifest' in plugin ? plugin.manifest : { problems: plugin.problems },
    );
}

function missingOf({ problem, missing }: Look): Missing[] {
  if (!problem) return [...missing];
  const what = 'state, health, incidents, events, schedules, settings and metrics of the plugins';
  return [{ what, why: problem.message }];
}
