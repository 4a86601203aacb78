import type { FreeRadiusFiles, FreeRadiusParams } from '../contract/freeradius.ts';
import { clientsConf } from './clients-conf.ts';
import { freeRadiusRoleSql } from './freeradius-role.ts';
import { freeRadiusSettings } from './freeradius-settings.ts';
import { radiusdConf } from './radiusd-conf.ts';
import { readme } from './readme.ts';
import { siteConf } from './site-conf.ts';
import { sqlConf } from './sql-conf.ts';

/**
 * A complete FreeRADIUS 3.2 configuration that answers as the embedded server does, and the database role it logs in with.
 *
 * @param password of the role; letters and digits only
 */
export function freeRadiusFiles(params: FreeRadiusParams, password: string): FreeRadiusFiles {
  const settings = freeRadiusSettings(params);
  return {
    files: [
      { name: 'radiusd.conf', text: radiusdConf(settings) },
      { name: 'clients.conf', text: clientsConf(settings) },
      { name: 'site.conf', text: siteConf(settings) },
      { name: 'sql.conf', text: sqlConf(settings, password) },
      // FreeRADIUS wants the file; its own dictionaries are loaded beside it.
      { name: 'dictionary', text: '' },
      { name: 'role.sql', text: freeRadiusRoleSql({ password }) },
      { name: 'README.md', text: readme(settings) },
    ],
  };
}
