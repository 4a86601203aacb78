import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { radiusdConf } from './radiusd-conf.ts';
import { siteConf } from './site-conf.ts';
import { sqlConf } from './sql-conf.ts';

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
  /** FreeRADIUS's own configuration, for its queries; default Debian's `/etc/freeradius/3.0`. */
  readonly stockDirectory?: string;
  /** For log and process id; default the configuration's own folder. */
  readonly runDirectory?: string;
  /** Requests worked on at once, and connections of each of the two pools; default 32. */
  readonly threads?: number;
  /** Whom it runs as when started by root; default: whoever starts it. Debian's is `freerad`. */
  readonly user?: string;
}

/**
 * Writes a complete FreeRADIUS 3.2 configuration that answers as the embedded server does.
 *
 * @example
 * await writeFreeRadiusConfiguration('/etc/isp-freeradius', { databaseUrl, user: 'freerad' });
 * // then: freeradius -d /etc/isp-freeradius
 */
export async function writeFreeRadiusConfiguration(
  directory: string,
  { user, ...settings }: FreeRadiusSettings,
): Promise<void> {
  const complete = {
    host: '0.0.0.0',
    authPort: 1812,
    acctPort: 1813,
    stockDirectory: '/etc/freeradius/3.0',
    runDirectory: directory,
    threads: 32,
    ...settings,
  };
  await mkdir(directory, { recursive: true, mode: 0o750 });
  const files = {
    'radiusd.conf': radiusdConf({ ...complete, ...(user ? { user } : {}) }),
    'site.conf': siteConf(complete),
    'sql.conf': sqlConf(complete),
    // FreeRADIUS wants the file; its own dictionaries are loaded beside it.
    dictionary: '',
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(directory, name), text, { mode: 0o640 });
    await chmod(join(directory, name), 0o640);
  }
}
