/** The installation's database, as the kernel and the processes that migrate for it reach it. */
export interface PlatformDatabase {
  /** With the kernel's own login. */
  readonly databaseUrl: string;
  /** What the passwords of the plugins' roles are derived from. */
  readonly databaseSecret: string;
}
