import type { LiveTopic } from './live.ts';

/** The manifest of a plugin (`plugin.json`), which is its marketplace metadata too. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly description: string;
  /** Semver range of the platform (`@isp/sdk`) this plugin works with. */
  readonly engine: string;
  readonly runtime: 'node' | 'sandbox';
  /** Other plugins it needs, with their semver ranges. */
  readonly requires?: Readonly<Record<string, string>>;
  /** `/health/ready` fails while a required plugin does not run. */
  readonly required?: boolean;
  /** Processes that carry it at the same time, 1 to 16; default 1. With two, the death of one is not noticed. */
  readonly replicas?: number;
  /** Resident memory its process may take, in MB; default 512. Beyond it the process is ended and started again. */
  readonly memoryLimitMb?: number;
  /** Host process to share with other plugins; default: one of its own, named like the plugin. */
  readonly host?: string;
  /** Modes of the platform it runs in; default: all. */
  readonly modes?: readonly ('production' | 'sandbox')[];
  readonly permissions?: ManifestPermissions;
  /** JSON Schema (2020-12) of the plugin's settings; the portal makes a form of it. */
  readonly configuration?: ConfigurationSchema;
  readonly contributes?: Contributions;
  /** Seconds a new generation may take until it is healthy; default 10. */
  readonly startTimeoutSeconds?: number;
}

/**
 * The settings of a plugin as a JSON Schema (2020-12) of type `object`. Unknown settings are refused, so
 * `additionalProperties: false` need not be written. No `$id`.
 *
 * @example
 * const configuration = {
 *   type: 'object',
 *   required: ['apiKey'],
 *   properties: {
 *     apiKey: { type: 'string', title: 'Key of the SMS provider', secret: true, applies: 'live' },
 *     retries: { type: 'integer', minimum: 0, default: 3, title: 'Tries per message' },
 *   },
 * };
 */
export interface ConfigurationSchema {
  readonly type: 'object';
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  /** Settings without which the plugin does not start; it says so until they are set. */
  readonly required?: readonly string[];
  /** Any other keyword of JSON Schema. */
  readonly [keyword: string]: unknown;
}

/** One setting: a JSON Schema with two keywords of the platform, `secret` and `applies`. */
export interface SettingSchema {
  readonly type?: string | readonly string[];
  /** What the form calls it. */
  readonly title?: string;
  /** What it does, with its unit. */
  readonly description?: string;
  /** Used while the setting is not set. Not for secrets, since manifests are public. */
  readonly default?: unknown;
  /**
   * Text that is encrypted where it is stored, shown as `********` and masked in logs. Only on `type: 'string'`, at the
   * top or inside nested objects (not inside lists). Default: false.
   */
  readonly secret?: boolean;
  /**
   * How a change reaches the running plugin: `live` in the same process within a second (see `configure` of
   * `PluginHandle`), `swap` by a new generation, without losing a request. A nested setting has that of the object
   * around it. Default: `swap`.
   */
  readonly applies?: 'live' | 'swap';
  /** Settings inside an object. */
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly [keyword: string]: unknown;
}

/** What a plugin may do, shown in words before it is installed. */
export interface ManifestPermissions {
  readonly 'actions.call'?: readonly string[];
  readonly 'events.subscribe'?: readonly string[];
  readonly 'sockets.udp'?: readonly string[];
  readonly 'sockets.tcp'?: readonly string[];
  /** Platform settings it reads, by the name of their environment variable. */
  readonly 'settings.read'?: readonly string[];
  readonly 'db.schema'?: boolean;
  /** Hears the broadcasts of all plugins, for live views. */
  readonly 'broadcasts.hear'?: boolean;
  /** First-party: calls actions for somebody else, with the signed principal he brought. */
  readonly 'actions.forward'?: boolean;
  /** First-party: the message bus itself, for the gateway. */
  readonly 'bus.raw'?: boolean;
  /** First-party: may sign principals. */
  readonly 'identity.sign'?: boolean;
}

/** What a plugin adds to the platform besides its actions. */
export interface Contributions {
  readonly permissions?: readonly { readonly id: string; readonly title: string }[];
  readonly events?: readonly { readonly name: string; readonly title: string }[];
  /** Live data that portals and clients may subscribe to. */
  readonly topics?: readonly LiveTopic[];
}
