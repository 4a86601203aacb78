import type { DeclaredEvent } from './declared-event.ts';
import type { LiveTopic } from './live.ts';
import type { MessageTemplate } from './message-template.ts';
import type { PortalContributions } from './portal.ts';
import type { DeclaredPermission } from './ready-roles.ts';

/** The manifest of a plugin (`plugin.json`), which is its marketplace metadata too. */
export interface Manifest {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly version: string;
  /** Who makes it. */
  readonly publisher: string;
  /** What it does, in a sentence or two. */
  readonly description: string;
  /** Semver range of the platform (`@isp/sdk`) this plugin works with. */
  readonly engine: string;
  /** `sandbox`: it can do what its permissions say and nothing else. `node`: an ordinary process, which has to be trusted. */
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
  /**
   * Why it needs what it asks for, shown beside each permission before the plugin is installed. Keys are permission ids
   * (see `permissionIds`), such as `http.fetch:api.example.com`.
   */
  readonly permissionReasons?: Readonly<Record<string, string>>;
  /** JSON Schema (2020-12) of the plugin's settings; the portal makes a form of it. */
  readonly configuration?: ConfigurationSchema;
  readonly contributes?: Contributions;
  /** Seconds a new generation may take until it is healthy; default 10. */
  readonly startTimeoutSeconds?: number;
  /** Picture for the marketplace, a file of the package: square PNG, SVG or WebP. */
  readonly icon?: string;
  /** Pictures for the marketplace, files of the package: PNG or WebP. */
  readonly screenshots?: readonly string[];
  /** What changed in each version, a Markdown file of the package; default `CHANGELOG.md` when there is one. */
  readonly changelog?: string;
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
  /** Actions of others it calls in its own name. */
  readonly 'actions.call'?: readonly string[];
  /** Events of others it listens to; `*` is every event that a plugin declares. */
  readonly 'events.subscribe'?: readonly string[];
  /**
   * Seams of its own that other plugins may fill, each beginning with the plugin's id: `provisioning.driver`. It may call
   * the actions offered for them (`contributes.providers`), whichever plugins they belong to.
   */
  readonly 'seams.own'?: readonly string[];
  readonly 'sockets.udp'?: readonly string[];
  readonly 'sockets.tcp'?: readonly string[];
  /** Platform settings it reads, by the name of their environment variable. */
  readonly 'settings.read'?: readonly string[];
  /** Tables and migrations of its own. Only for the runtime `node`; a sandboxed plugin keeps its data in `storage.kv`. */
  readonly 'db.schema'?: boolean;
  /** Keeps values under keys of its own (`ctx.kv`). */
  readonly 'storage.kv'?: boolean;
  /**
   * Hosts it reaches over HTTPS with `ctx.fetch`: `api.example.com`, `*.example.com` (any depth below, not the name
   * itself), with a port when it is not 443. Addresses of private networks are refused whatever the name says.
   */
  readonly 'http.fetch'?: readonly string[];
  /** Names of its secret settings it is given in `ctx.config`; a sandboxed plugin gets no other secret. */
  readonly secrets?: readonly string[];
  /** Hears the broadcasts of all plugins, for live views. */
  readonly 'broadcasts.hear'?: boolean;
  /** First-party: calls actions for somebody else, with the signed principal he brought. */
  readonly 'actions.forward'?: boolean;
  /** First-party: the message bus itself, for the gateway. */
  readonly 'bus.raw'?: boolean;
  /** Derives keys of its own from the platform's secret key (`deriveKey` of the runtime). Only for the runtime `node`. */
  readonly 'keys.derive'?: boolean;
  /** First-party: takes the rows all plugins leave for the audit log, and keeps them. */
  readonly 'audit.keep'?: boolean;
  /** First-party: may sign principals. */
  readonly 'identity.sign'?: boolean;
}

/** What a plugin adds to the platform besides its actions. */
export interface Contributions {
  readonly permissions?: readonly DeclaredPermission[];
  /** Durable events it tells others of. */
  readonly events?: readonly DeclaredEvent[];
  /** Messages to people it sends through the plugin comms. */
  readonly messages?: readonly MessageTemplate[];
  /** Live data that portals and clients may subscribe to. */
  readonly topics?: readonly LiveTopic[];
  /** Pages, tabs, commands and more that it adds to the portals. */
  readonly portal?: PortalContributions;
  /** Seams of other plugins it fills, such as a driver for provisioning. */
  readonly providers?: readonly ProviderOffer[];
}

/** One seam of another plugin that this plugin fills. */
export interface ProviderOffer {
  /** Name of the seam, owned by the plugin it begins with: `provisioning.driver`. */
  readonly seam: string;
  /** Name of this offer within the seam, chosen in the owner's settings: `mikrotik`. */
  readonly name: string;
  /** What an admin reads when choosing. */
  readonly title: string;
  /** The plugin's action the seam's owner calls; its params and result are what the seam's documentation says. */
  readonly action: string;
}
