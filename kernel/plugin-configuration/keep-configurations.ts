import type { Pool } from 'pg';
import type { Journal } from '../journal/journal.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { ConfigurationApplication } from './configuration-application.ts';
import { ConfigurationKeeper } from './configuration-keeper.ts';
import { ConfigurationStore } from './configuration-store.ts';
import type { SecretBox } from './secret-box.ts';

/** The keeper of the plugins' settings, on the kernel's parts. */
export function keepConfigurations(parts: {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly journal: Journal;
  readonly pool: Pool;
  readonly box: SecretBox;
}): ConfigurationKeeper {
  const { pool, supervisor, ...rest } = parts;
  return new ConfigurationKeeper({
    ...rest,
    store: new ConfigurationStore(pool),
    application: new ConfigurationApplication(supervisor),
  });
}
