/** What a FreeRADIUS in front of our tables needs to know. */
export interface FreeRadiusSettings {
  /** The database with FreeRADIUS's own role and password (`freeRadiusRoleSql`). */
  readonly databaseUrl: string;
  /** Address to listen on; default every IPv4 address. */
  readonly host?: string;
  /** Default 1812. */
  readonly authPort?: number;
  /** Default 1813. */
  readonly acctPort?: number;
  /** FreeRADIUS's own configuration, for its modules; default Debian's `/etc/freeradius/3.0`. */
  readonly stockDirectory?: string;
  /** For log and process id; default the configuration's own folder. */
  readonly runDirectory?: string;
  /** How old what is known of a NAS may be, in seconds; default 60. */
  readonly freshSeconds?: number;
  /** Requests worked on at once, and connections of each of the two pools; default 32. */
  readonly threads?: number;
  /** Whom it runs as when started by root; default: whoever starts it. Debian's is `freerad`. */
  readonly user?: string;
}
