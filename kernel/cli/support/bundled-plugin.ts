import type { Asker } from '../facts/asker.ts';
import type { PluginFacts } from '../facts/plugin-facts.ts';
import type { Bundle } from './bundle.ts';

/** Profiles are large; those of the last incidents tell enough. */
const mostProfiles = 10;

/** One folder per plugin: `plugins/<id>/…`. */
export async function addPlugin(bundle: Bundle, facts: PluginFacts, asker: Asker): Promise<void> {
  const { id } = facts.row;
  const add = (name: string, value: unknown) => bundle.addJson(`plugins/${id}/${name}.json`, value);
  await add('manifest', facts.manifest);
  await add('health', facts.health);
  await add('incidents', facts.incidents);
  await add('events', facts.events);
  await add('schedules', facts.schedules);
  await add('settings', facts.configuration);
  await add('pending-migrations', facts.pendingMigrations);
  const profiled = (facts.incidents ?? []).filter(({ profile }) => profile).slice(0, mostProfiles);
  for (const { id: incidentId } of profiled) {
    const profile = await asker.ask('kernel.incidents.profile', { id, incidentId });
    await bundle.addJson(`plugins/${id}/profiles/${incidentId}.cpuprofile`, profile);
  }
}
