import type { PluginMigrations } from '../plugins/plugin-migrations.ts';
import type { KernelHandlers } from './kernel-handlers.ts';

type Params = { readonly id: string };

/** Which migrations of a plugin ran, and the SQL of those that have not. */
export function migrationHandlers({ migrations }: { migrations: PluginMigrations }): KernelHandlers {
  return {
    'kernel.migrations.applied': async ({ id }: Params) => ({ steps: await migrations.applied(id) }),
    'kernel.migrations.pending': async ({ id }: Params) => ({ steps: await migrations.pending(id) }),
  };
}
