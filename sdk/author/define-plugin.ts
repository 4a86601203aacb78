import type { ActionDefinition } from './define-action.ts';
import type { JobDefinition } from './define-job.ts';
import type { ListenerDefinition } from './define-listener.ts';
import type { ScheduleDefinition } from './define-schedule.ts';
import type { HealthReport, PluginRuntime } from './plugin-runtime.ts';

export interface PluginSpec {
  readonly actions?: readonly ActionDefinition[];
  readonly listeners?: readonly ListenerDefinition[];
  readonly jobs?: readonly JobDefinition[];
  readonly schedules?: readonly ScheduleDefinition[];
  /** Prepares what the plugin needs; the generation serves only after it resolved. */
  start?(runtime: PluginRuntime): Promise<PluginHandle | undefined>;
}

/** What a started plugin hands back. */
export interface PluginHandle {
  /** Lets the outside in (sockets, HTTP); called once the platform knows this generation. */
  open?(): Promise<void>;
  /** The contracts of the enabled plugins have changed; the change is answered when every gateway has followed. */
  catalogueChanged?(): Promise<void>;
  /**
   * New values of settings the manifest marks `applies: "live"`: takes them over within a second, or throws to refuse
   * them with a sentence for the admin; then the former values are back (in every process of the plugin, which may
   * call it once more with the roles of the two exchanged). `ctx.config` shows them from then on. A plugin without it
   * accepts everything its schema allows.
   *
   * @example
   * export default definePlugin({
   *   async start({ context, log }) {
   *     let perMinute = context.config.perMinute as number;
   *     return {
   *       async configure(config, before) {
   *         if (config.perMinute === 13) throw platformErrors.CONFLICT({ reason: 'the provider does not allow 13' });
   *         perMinute = config.perMinute as number;
   *         log.info({ perMinute, before: before.perMinute }, 'another limit');
   *       },
   *     };
   *   },
   * });
   */
  configure?(
    config: Readonly<Record<string, unknown>>,
    before: Readonly<Record<string, unknown>>,
  ): Promise<void>;
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
