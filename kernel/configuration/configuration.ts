/** The platform's settings: read once at start, validated, frozen. */
export interface Configuration {
  readonly mode: 'production' | 'sandbox';
  /** `ctx.fetch` of plugins may reach receivers on this machine; never in production mode. */
  readonly allowPrivateHosts: boolean;
  /** `isp dev`: plugin folders are watched and swapped on save. */
  readonly development: boolean;
  /** Step at which the kernel ends itself, to see what is left then; sandbox mode only. */
  readonly fault: string | undefined;
  /** Hosts misbehave on order. No setting says so: only the doctor of plugin folders starts its own platform like that. */
  readonly faultDoor: boolean;
  readonly logLevel: string;
  /** `auto`: a start builds the portal when its sources have changed; `off`: what is built is served. */
  readonly portalBuild: 'auto' | 'off';
  readonly dataDirectory: string;
  readonly pluginsDirectory: string | undefined;
  /** Plugin folders, or folders that hold some, given to `isp dev`. */
  readonly pluginFolders: readonly string[];
  /** Undefined: embedded PostgreSQL in the data directory. */
  readonly databaseUrl: string | undefined;
  /** Connections per host process. */
  readonly databasePool: number;
  /** Encrypts secret settings of plugins. Undefined: the key is kept in the data directory. */
  readonly secretKey: Buffer | undefined;
  /** Undefined: embedded nats-server. */
  readonly natsUrl: string | undefined;
  /** Undefined: nothing is traced. */
  readonly tracing: { readonly url: string; readonly sample: number } | undefined;
  /** Size at which the log is put aside. */
  readonly logFileBytes: number;
  readonly http: { readonly host: string; readonly port: number };
  /** Addresses and networks (CIDR) of proxies whose `X-Forwarded-*` headers count, separated by commas. */
  readonly trustedProxies: string;
  readonly radius: { readonly host: string; readonly authPort: number; readonly acctPort: number };
  /** Mail server for the plugin comms; undefined: its setting names one, or nothing is sent. */
  readonly smtpUrl: string | undefined;
  readonly admin: { readonly email: string; readonly password: string | undefined };
  /** The settings a plugin may be granted by name (`settings.read` of its manifest). */
  readonly settings: Readonly<Record<string, string>>;
}
