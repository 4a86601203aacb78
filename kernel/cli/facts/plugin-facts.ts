import type {
  ActionContract,
  Incident,
  Manifest,
  PendingMigration,
  PluginConfiguration,
  PluginEvent,
  PluginHealth,
  PluginRow,
  ScheduleRow,
} from '@isp/sdk';
import type { Asker } from './asker.ts';
import type { PlatformFacts } from './platform-facts.ts';
import { dependantsOf, type Requirement, requirementsOf } from './relations.ts';

/** Everything the platform says of one plugin; what is absent could not be had. */
export interface PluginFacts {
  readonly row: PluginRow;
  readonly manifest: Manifest | undefined;
  readonly health: PluginHealth | undefined;
  readonly requirements: readonly Requirement[];
  /** Plugins that require it. */
  readonly dependants: readonly string[];
  /** Actions that are REST routes; empty while it is disabled. */
  readonly routes: readonly ActionContract[];
  readonly schedules: readonly ScheduleRow[] | undefined;
  readonly configuration: PluginConfiguration | undefined;
  readonly pendingMigrations: readonly PendingMigration[] | undefined;
  /** Newest first. */
  readonly incidents: readonly Incident[] | undefined;
  /** Newest first. */
  readonly events: readonly PluginEvent[] | undefined;
}

/** How far back lists go. */
export interface FactLimits {
  readonly incidents: number;
  readonly events: number;
}

/** Gathers everything about one plugin. */
export async function gatherPluginFacts(
  asker: Asker,
  { row, platform, limits }: { row: PluginRow; platform: PlatformFacts; limits: FactLimits },
): Promise<PluginFacts> {
  const { id } = row;
  const [health, schedules, configuration, pending, incidents, events] = await Promise.all([
    asker.ask('kernel.plugins.health', { id }),
    asker.ask('kernel.schedules.list', { id }),
    asker.ask('kernel.configuration.get', { id }),
    asker.ask('kernel.migrations.pending', { id }),
    asker.ask('kernel.incidents.list', { id, limit: limits.incidents }),
    asker.ask('kernel.events.list', { id, limit: limits.events }),
  ]);
  const contract = platform.contracts.find(({ plugin }) => plugin === id);
  return {
    row,
    manifest: platform.manifests.get(id),
    health,
    requirements: requirementsOf(id, platform),
    dependants: dependantsOf(id, platform),
    routes: contract?.actions.filter(({ rest }) => rest) ?? [],
    schedules,
    configuration,
    pendingMigrations: pending?.steps,
    incidents,
    events,
  };
}
