import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ActionName } from '@isp/sdk';
import { findInstallation, type Installation } from '../installation.ts';
import { connectToPlatform } from '../running-platform.ts';

/** Options of `isp radius freeradius-config`. */
interface FreeRadiusOptions {
  readonly host: string;
  readonly authPort: string;
  readonly acctPort: string;
  readonly threads: string;
  readonly nasLifetime: string;
  readonly user?: string;
  readonly database?: string;
}

interface Written {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

const defaultPostgresPort = 5432;

/** Has the plugin radius make the files, and writes them; they hold a password, so they are their owner's only. */
export async function writeFreeRadius(folder: string, options: FreeRadiusOptions): Promise<number> {
  const installation = await findInstallation();
  await using platform = await connectToPlatform(installation);
  const directory = resolve(folder);
  const params = { directory, database: databaseOf(installation, options), ...settingsOf(options) };
  // The kernel knows no plugin: which action answers is decided where the plugin is installed.
  const made: unknown = await platform.call('radius.freeradius.files' as ActionName, params as never);
  await mkdir(directory, { recursive: true, mode: 0o750 });
  await mkdir(join(directory, 'run'), { recursive: true });
  // For the group FreeRADIUS runs as; the umask may have taken its right to write away.
  await chmod(join(directory, 'run'), 0o770);
  for (const { name, text } of (made as Written).files) {
    await writeFile(join(directory, name), text, { mode: name === 'role.sql' ? 0o600 : 0o640 });
  }
  process.stdout.write(
    `Written. Next: psql -f ${join(directory, 'role.sql')} as the database's administrator,\n`,
  );
  process.stdout.write(`then freeradius -d ${directory}; ${join(directory, 'README.md')} says the rest.\n`);
  return 0;
}

function databaseOf({ runtime }: Installation, { database }: FreeRadiusOptions): object {
  const url = new URL(runtime?.databaseUrl ?? 'postgresql://127.0.0.1/isp');
  const { hostname, port, pathname } = database ? new URL(url.pathname, `postgresql://${database}`) : url;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || defaultPostgresPort,
    name: pathname.slice(1),
  };
}

/** What does not fit is refused by the action, by its name. */
function settingsOf(options: FreeRadiusOptions): object {
  const { host, user, authPort, acctPort, threads, nasLifetime } = options;
  return {
    host,
    authPort: Number(authPort),
    acctPort: Number(acctPort),
    threads: Number(threads),
    freshSeconds: Number(nasLifetime),
    ...(user ? { user } : {}),
  };
}
