import type { Context, PluginDefinition } from '@isp/sdk';
import type { SettableClock } from '@isp/sdk/runtime';
import type { CarriedPlugin, HostSpec, LastWords } from './host-spec.ts';
import type { Refusals } from './refusals.ts';

interface Surroundings {
  readonly spec: HostSpec;
  readonly clock: SettableClock;
  readonly refusals: Refusals;
  self(): Context;
  tell(kind: 'sandbox-process', data: object): void;
  die(words: LastWords): void;
  /** Keeps what has to be undone when the plugin stops. */
  later(undo: () => void): void;
}

/** A sandboxed plugin, and the memory its locked-down process takes. */
export interface CarriedSandbox {
  readonly definition: PluginDefinition;
  ownBytes(): number;
}

/**
 * Loads a sandboxed plugin, and ends this process when the locked-down one ends: the kernel then recovers, backs off and
 * quarantines as it does for every plugin. What sandboxes are made of is read only where there is one.
 */
export async function carriedSandbox(plugin: CarriedPlugin, around: Surroundings): Promise<CarriedSandbox> {
  const { loadSandboxed } = await import('../sandbox/sandboxed-plugin.ts');
  const { id } = plugin.manifest;
  const { definition, host } = await loadSandboxed({
    directory: plugin.directory,
    manifest: plugin.manifest,
    memoryLimitMb: plugin.memoryLimitMb,
    cacheFolder: around.spec.sandboxCache,
    config: plugin.config,
    standsAt: () => around.clock.standsAt,
    refused: (permission) => around.refusals.note(permission, `plugin.json does not declare ${permission}`),
    self: around.self,
    started: (pid) => around.tell('sandbox-process', { pid, plugin: id }),
    ended: ({ kind, reason, profile }, call) =>
      around.die({ kind, reason, profile, call, stack: profile?.stack.join('\n') ?? reason }),
  });
  around.later(() => host.close());
  return { definition, ownBytes: () => host.ownBytes };
}
