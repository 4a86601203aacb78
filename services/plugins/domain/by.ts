import type { Context, PluginChange } from '@isp/sdk';

/** A change of a plugin in the name of the caller, for the plugin's events. */
export function by(ctx: Pick<Context, 'principal'>, id: string): PluginChange {
  return { id, actor: actorOf(ctx) };
}

/** Who calls, as events name him. */
export function actorOf({ principal }: Pick<Context, 'principal'>): string {
  return principal.name ?? principal.id;
}
