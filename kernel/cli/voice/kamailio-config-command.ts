import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ActionName } from '@isp/sdk';
import { findInstallation, type Installation } from '../installation.ts';
import { connectToPlatform } from '../running-platform.ts';

/** Options of `isp voice kamailio-config`. */
interface KamailioOptions {
  readonly host: string;
  readonly port: string;
  readonly trunk?: string;
}

interface Written {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

const defaultPostgresPort = 5432;
const defaultSipPort = 5060;

/** Has the plugin voice make the files, and writes them; they hold a password, so they are their owner's only. */
export async function writeKamailio(folder: string, options: KamailioOptions): Promise<number> {
  const installation = await findInstallation();
  await using platform = await connectToPlatform(installation);
  const params = { database: databaseOf(installation), ...placesOf(options) };
  // The kernel knows no plugin: which action answers is decided where the plugin is installed.
  const made: unknown = await platform.call('voice.sip.kamailio-files' as ActionName, params as never);
  const directory = resolve(folder);
  await mkdir(directory, { recursive: true, mode: 0o750 });
  for (const { name, text } of (made as Written).files) {
    await writeFile(join(directory, name), text, { mode: 0o640 });
  }
  process.stdout.write(
    `Written. Next: psql -f ${join(directory, 'role.sql')} as the database's administrator,\n`,
  );
  process.stdout.write(
    `chgrp -R kamailio ${directory}, then kamailio -f ${join(directory, 'kamailio.cfg')}\n`,
  );
  return 0;
}

function databaseOf({ runtime }: Installation): object {
  const { hostname, port, pathname } = new URL(runtime?.databaseUrl ?? 'postgresql://127.0.0.1/isp');
  return { host: hostname, port: Number(port) || defaultPostgresPort, name: pathname.slice(1) };
}

/** What does not fit is refused by the action, by its name. */
function placesOf({ host, port, trunk }: KamailioOptions): object {
  const [address, trunkPort = defaultSipPort] = trunk?.split(':') ?? [];
  return { host, port: Number(port), ...(trunk ? { trunk: { address, port: Number(trunkPort) } } : {}) };
}
