import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientsConf } from './clients-conf.ts';
import type { FreeRadiusSettings } from './freeradius-settings.ts';
import { radiusdConf } from './radiusd-conf.ts';
import { siteConf } from './site-conf.ts';
import { sqlConf } from './sql-conf.ts';

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
    freshSeconds: 60,
    ...settings,
  };
  await mkdir(directory, { recursive: true, mode: 0o750 });
  const files = {
    'radiusd.conf': radiusdConf({ ...complete, ...(user ? { user } : {}) }),
    'clients.conf': clientsConf(complete),
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
