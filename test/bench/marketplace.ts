import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest, OfferedVersion } from '@isp/sdk';
import { platformVersion } from '@isp/sdk/runtime';
import { checkIndex } from '../../marketplace/index/check-index.ts';
import { judgeSignature } from '../../marketplace/package/judge-signature.ts';
import { makeKeyPair } from '../../marketplace/package/keys.ts';
import { readPackage } from '../../marketplace/package/read-package.ts';
import { makeSignature } from '../../marketplace/package/signatures.ts';
import { unpackPackage } from '../../marketplace/package/unpack-package.ts';
import { verifyDirectory } from '../../marketplace/package/verify-directory.ts';
import { planInstall } from '../../services/marketplace/domain/plan-install.ts';
import { filledIndex, offeredVersions } from './marketplace/filled-index.ts';
import { filledPackage } from './marketplace/filled-package.ts';
import { atMost, type Row, row } from './rows.ts';

const key = makeKeyPair();
const trustedKeys = [{ id: key.keyId, name: 'bench', publicKey: key.publicKeyPem }];
const now = Temporal.Now.instant();

/** What checking packages and choosing versions costs: 100 plugins, 10 versions each. */
export async function run(progress: (text: string) => void): Promise<Row[]> {
  progress('choosing versions');
  const rows = await versionRows();
  progress('checking an index');
  rows.push(await indexRow());
  progress('checking a package');
  return [...rows, ...(await packageRows())];
}

async function versionRows(): Promise<Row[]> {
  const chain = offeredVersions((at) => (at < 99 ? { [`plugin-${at + 1}`]: '>=1.0.0' } : {}));
  const broken = offeredVersions((at) => ({ [`plugin-${at + 1}`]: at < 98 ? '>=1.0.0' : '>=2.0.0' }));
  const circle = offeredVersions((at) => ({ [`plugin-${(at + 1) % 100}`]: '>=1.0.0' }));
  const plan = (offered: ReadonlyMap<string, OfferedVersion[]>) => () =>
    planInstall(
      { id: 'plugin-0' },
      { platformVersion, installed: new Map<string, Manifest>(), offered: (id) => offered.get(id) ?? [] },
    );
  return [
    atMost(
      200,
      row('versions of 100 plugins chosen, each requiring the next', await medianMs(plan(chain)), 'ms'),
    ),
    atMost(
      200,
      row('the pair that does not fit named, at the end of 100 plugins', await medianMs(plan(broken)), 'ms'),
    ),
    atMost(200, row('a circle of 100 plugins named', await medianMs(plan(circle)), 'ms')),
  ];
}

async function indexRow(): Promise<Row> {
  const bytes = Buffer.from(JSON.stringify(filledIndex(now)));
  const signature = Buffer.from(JSON.stringify([makeSignature('index', bytes, key.privateKeyPem)]));
  const check = () => checkIndex(bytes, signature, { source: 'bench', trustedKeys, now });
  return row(
    `an index of 1,000 versions believed (${Math.round(bytes.length / 1024)} KB)`,
    await medianMs(check),
    'ms',
  );
}

async function packageRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'isp-bench-'));
  try {
    const bytes = await filledPackage(key.privateKeyPem);
    const plugin = await readPackage(bytes);
    const installed = join(folder, 'installed');
    await unpackPackage(plugin, installed);
    const read = async () => judgeSignature(await readPackage(bytes), trustedKeys);
    const verify = () => verifyDirectory(installed, { digest: plugin.digest });
    return [
      row('a package of 100 files (1 MB) read and its signature verified', await medianMs(read), 'ms'),
      row('an installed package of 100 files (1 MB) verified, as at each load', await medianMs(verify), 'ms'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of 15 runs, after three to warm up. */
async function medianMs(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < 18; number += 1) {
    const startedAt = performance.now();
    await work();
    if (number >= 3) times.push(performance.now() - startedAt);
  }
  return times.toSorted((one, other) => one - other)[7] as number;
}
