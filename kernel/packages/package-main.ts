import { hash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packageErrors } from '@isp/sdk';
import { Client } from 'pg';
import { judgeSignature } from '../../marketplace/package/judge-signature.ts';
import { type PluginPackage, packageLimits } from '../../marketplace/package/package-format.ts';
import { readPackage } from '../../marketplace/package/read-package.ts';
import { unpackPackage } from '../../marketplace/package/unpack-package.ts';
import { replyTo } from '../channel/work-reply.ts';
import { exportData } from './export/export-data.ts';
import type { PackageReading, PackageWork, WorkName, WorkRequest } from './package-work.ts';

type Workers = {
  readonly [N in WorkName]: (request: PackageWork[N]['request']) => Promise<PackageWork[N]['result']>;
};

/** What was read last, and its bytes: what was judged is what is stored and unpacked, whatever becomes of the file. */
let held: { readonly bytes: Buffer; readonly plugin: PluginPackage } | undefined;

const workers: Workers = {
  async read({ file, trustedKeys }): Promise<PackageReading> {
    const bytes = await readLimited(file);
    const plugin = await readPackage(bytes);
    held = { bytes, plugin };
    const { manifest, digest } = plugin;
    const integrity = `sha512-${hash('sha512', bytes, 'base64')}`;
    return { manifest, digest, integrity, signature: judgeSignature(plugin, trustedKeys) };
  },
  store: ({ databaseUrl, row }) =>
    withDatabase(databaseUrl, async (client) => {
      const { id, plugin, version, digest, manifest, keyId, signedBy, source, consent } = row;
      await client.query(
        `INSERT INTO kernel.packages (id, plugin, version, digest, manifest, key_id, signed_by, source, consent, tarball)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, plugin, version, digest, manifest, keyId, signedBy, source, consent, held?.bytes],
      );
      return undefined;
    }),
  fetch: ({ databaseUrl, id }) =>
    withDatabase(databaseUrl, async (client) => {
      const { rows } = await client.query<{ tarball: Buffer }>(
        'SELECT tarball FROM kernel.packages WHERE id = $1',
        [id],
      );
      const bytes = rows[0]?.tarball as Buffer;
      held = { bytes, plugin: await readPackage(bytes) };
      return undefined;
    }),
  async unpack({ directory }) {
    await mkdir(dirname(directory), { recursive: true, mode: 0o700 });
    await unpackPackage((held as NonNullable<typeof held>).plugin, directory);
    return undefined;
  },
  async export(request) {
    await withDatabase(request.databaseUrl, (client) => exportData(client, request));
    return undefined;
  },
};

/** The process that handles packages; started by `package-process.ts`. */
process.on('message', async ({ name, request }: WorkRequest) => {
  process.send?.(await replyTo(() => workers[name](request as never)));
});
process.on('disconnect', () => process.exit(0));

async function readLimited(file: string): Promise<Buffer> {
  await using handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? `there is no file ${file}` : error.message;
    throw packageErrors.PACKAGE_INVALID({ reason }, { cause: error });
  });
  const { size } = await handle.stat();
  const { archiveBytes } = packageLimits;
  if (size > archiveBytes)
    throw packageErrors.PACKAGE_INVALID({ reason: `it is larger than ${archiveBytes} bytes` });
  return handle.readFile();
}

async function withDatabase<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'isp:packages' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
