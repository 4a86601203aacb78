import type { Context, PluginChange } from '@isp/sdk';

/** A change of a plugin in the name of the caller, for the plugin's events. */
export function by({ principal }: Pick<Context, 'principal'>, id: string): PluginChange {
  return { id, actor: principal.name ?? principal.id };
}
