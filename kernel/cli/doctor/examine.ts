import { StartError } from '../../start-error.ts';
import { Asker, groupedMissing, type Missing } from '../facts/asker.ts';
import { findPlugin } from '../facts/find-plugin.ts';
import { type Snapshot, takeSnapshot } from '../facts/snapshot.ts';
import type { Installation } from '../installation.ts';
import { connectToPlatform } from '../running-platform.ts';
import { examinePlatform } from './examine-platform.ts';
import { examinePlugin } from './examine-plugin.ts';
import type { Finding } from './finding.ts';

/** As many incidents as a day of a badly broken plugin has. */
const limits = { incidents: 200, events: 1 };

/** What the platform said, as far as it could be asked. */
export interface Look {
  readonly snapshot?: Snapshot;
  readonly missing: readonly Missing[];
  /** Why it could not be asked at all. */
  readonly problem?: Error;
}

/** Examines one plugin, or the platform and all its plugins. */
export async function examine(installation: Installation, id: string | undefined): Promise<Finding[]> {
  const look = await lookAt(installation, id);
  return id !== undefined && look.snapshot ? pluginFindings(look) : allFindings(installation, look);
}

/** The findings about the platform, then those about what was seen of its plugins. */
export async function allFindings(installation: Installation, look: Look): Promise<Finding[]> {
  const platform = await examinePlatform(installation, {
    facts: look.snapshot?.platform,
    problem: look.problem,
  });
  return [...platform, ...pluginFindings(look)];
}

function pluginFindings({ snapshot, missing }: Look): Finding[] {
  if (!snapshot) return [];
  const { plugins, platform } = snapshot;
  const now = new Date();
  const unknown: Finding[] = groupedMissing(missing).map(({ what, why }) => ({
    check: 'asked',
    level: 'note',
    text: `${what} was not answered: ${why}`,
  }));
  return [...unknown, ...plugins.flatMap((facts) => examinePlugin(facts, { platform, now }))];
}

/** A platform that does not answer is a finding; a plugin that does not exist is a mistake of the caller. */
async function lookAt(installation: Installation, id: string | undefined): Promise<Look> {
  try {
    await using platform = await connectToPlatform(installation);
    if (id !== undefined) await findPlugin(platform, id);
    const asker = new Asker(platform);
    return { snapshot: await takeSnapshot(asker, { id, limits }), missing: asker.missing };
  } catch (error) {
    if (error instanceof StartError && error.code === 'PLUGIN_UNKNOWN') throw error;
    return { problem: error as Error, missing: [] };
  }
}
