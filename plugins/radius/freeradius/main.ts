import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFreeRadiusConfiguration } from './freeradius-configuration.ts';
import { defaultRoleName, freeRadiusRoleSql } from './freeradius-role.ts';

/**
 * `node plugins/radius/freeradius/main.ts DIR --database postgresql://HOST:5432/isp`: writes the configuration and,
 * beside it, `role.sql` for the database's administrator.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    host: { type: 'string', default: '0.0.0.0' },
    auth: { type: 'string', default: '1812' },
    acct: { type: 'string', default: '1813' },
    user: { type: 'string', default: 'freerad' },
  },
});
const [directory] = positionals;
if (directory && values.database) {
  const password = randomBytes(24).toString('hex');
  const databaseUrl = new URL(values.database);
  databaseUrl.username = defaultRoleName;
  databaseUrl.password = password;
  await writeFreeRadiusConfiguration(directory, {
    databaseUrl: databaseUrl.href,
    host: values.host,
    authPort: Number(values.auth),
    acctPort: Number(values.acct),
    user: values.user,
  });
  await writeFile(join(directory, 'role.sql'), freeRadiusRoleSql({ password }), { mode: 0o600 });
  process.stdout.write(
    `Written. Next: psql -f ${join(directory, 'role.sql')} as the database's administrator,\n`,
  );
  process.stdout.write(`chgrp -R ${values.user} ${directory}, then freeradius -d ${directory}\n`);
} else {
  process.stderr.write(
    'node main.ts DIR --database URL [--host ADDRESS] [--auth PORT] [--acct PORT] [--user NAME]\n',
  );
  process.exitCode = 1;
}
