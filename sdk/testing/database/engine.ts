import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * PostgreSQL 18 compiled to WebAssembly, in this process: one database, one connection at a time. Making a cluster
 * takes 2 s, so it is made once per machine and kept as a file; starting from it takes a quarter of a second.
 */
export class Engine extends PGlite {
  /**
   * PostgreSQL asks for timers (idle statistics, timeouts), which in one thread could only fire when it has nothing
   * to do, and which would keep the process from ending. So it gets none.
   */
  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = noTimer;
    try {
      return super.execProtocolRawSync(message);
    } finally {
      globalThis.setTimeout = setTimeout;
    }
  }
}

const noTimer = Object.assign(() => 0 as never, { __promisify__: undefined as never });

/** Small buffers, since an engine lives in the memory of a test process; no timer for reports about its start. */
const settings = ['shared_buffers=8MB', 'log_startup_progress_interval=0'];
const startParams = [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])];
/** Part of the file's name, to be raised when the way the cluster is made changes. */
const clusterRevision = 1;

/** Starts an engine on a fresh cluster. */
export async function startEngine(): Promise<Engine> {
  const file = await clusterFile();
  const cluster = (await readFile(file).catch(() => undefined)) ?? (await makeCluster(file));
  const engine = new Engine({ loadDataDir: new Blob([cluster]), startParams });
  await engine.waitReady;
  return engine;
}

async function clusterFile(): Promise<string> {
  const entry = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(await readFile(entry, 'utf8')) as { version: string };
  return join(tmpdir(), `isp-test-cluster-${process.getuid?.() ?? 0}-${version}-${clusterRevision}.tar`);
}

/** Without the template databases a cluster is half as large, and loads in half the time. */
async function makeCluster(file: string): Promise<Buffer<ArrayBuffer>> {
  const engine = new Engine({ initDbStartParams: ['--wal-segsize=1'], startParams });
  await engine.exec('UPDATE pg_database SET datistemplate = false');
  for (const name of ['template0', 'template1']) await engine.exec(`DROP DATABASE ${name}`);
  await engine.exec('CHECKPOINT');
  const dump = await engine.dumpDataDir('none');
  await engine.close();
  const cluster = Buffer.from(await dump.arrayBuffer());
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, cluster, { mode: 0o600 });
  await rename(unfinished, file);
  return cluster;
}
