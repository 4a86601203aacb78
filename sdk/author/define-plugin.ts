import type { ActionDefinition } from './define-action.ts';
import type { JobDefinition } from './define-job.ts';
import type { ListenerDefinition } from './define-listener.ts';
import type { HealthReport, PluginRuntime } from './plugin-runtime.ts';

export interface PluginSpec {
  readonly actions?: readonly ActionDefinition[];
  readonly listeners?: readonly ListenerDefinition[];
  readonly jobs?: readonly JobDefinition[];
  /** Prepares what the plugin needs; the generation serves only after it resolved. */
  start?(runtime: PluginRuntime): Promise<PluginHandle | undefined>;
}

/** What a started plugin hands back. */
export interface PluginHandle {
  /** Lets the outside in (sockets, HTTP); called once the platform knows this generation. */
  open?(): Promise<void>;
  /** The contracts of the enabled plugins have changed; the change is answered when every gateway has followed. */
  catalogueChanged?(): Promise<void>;
  /** Takes no more work from outside the bus; called when the generation begins to drain. */
  drain?(): Promise<void>;
  /** Closes everything `start` opened. */
  stop?(): Promise<void>;
  /** The plugin's own check, at most 2 s. */
  health?(): Promise<HealthReport>;
}

/** An inert plugin: a table of contents. */
export interface PluginDefinition extends PluginSpec {
  readonly kind: 'isp-plugin';
}

/**
 * The default export of a plugin's `plugin.ts`.
 *
 * @example
 * export default definePlugin({ actions: [createCustomer, getCustomer], listeners: [onOrder] });
 */
export function definePlugin(spec: PluginSpec): PluginDefinition {
  return { kind: 'isp-plugin', ...spec };
}
