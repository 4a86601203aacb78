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
  /** Host process to share with other plugins; default: one of its own, named like the plugin. */
  readonly host?: string;
  /** Modes of the platform it runs in; default: all. */
  readonly modes?: readonly ('production' | 'sandbox')[];
  readonly permissions?: ManifestPermissions;
  /** JSON Schema (2020-12) of the plugin's settings. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly contributes?: Contributions;
  /** Seconds a new generation may take until it is healthy; default 10. */
  readonly startTimeoutSeconds?: number;
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
