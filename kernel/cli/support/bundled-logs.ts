import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Missing } from '../facts/asker.ts';
import type { Installation } from '../installation.ts';
import { logFiles } from '../logs/log-files.ts';
import type { Bundle } from './bundle.ts';

const megabyte = 1_048_576;
const platformBytes = 5 * megabyte;
const serverBytes = megabyte / 4;
const serverLogs = ['postgres.log', 'initdb.log', 'nats.log'];

/** The end of the platform's log, as far back as 5 MB go, and of the servers' logs; answers what cannot be read. */
export async function addLogs(bundle: Bundle, { logs }: Installation): Promise<Missing[]> {
  const missing: Missing[] = [];
  const add = async (file: string, limitBytes: number): Promise<number> => {
    const text = await readEnd(file, limitBytes).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') missing.push({ what: basename(file), why: error.message });
      return undefined;
    });
    if (text === undefined) return 0;
    await bundle.addText(`logs/${basename(file)}`, text);
    return Buffer.byteLength(text);
  };
  let left = platformBytes;
  for (const file of await logFiles(logs).catch(() => [])) if (left > 0) left -= await add(file, left);
  if (left === platformBytes && missing.length === 0)
    missing.push({ what: 'platform.log', why: `there is none in ${logs}` });
  for (const name of serverLogs) await add(join(logs, name), serverBytes);
  return missing;
}

/** The last bytes of a file, from the beginning of a line on: half a line could hide half a secret. */
async function readEnd(file: string, limitBytes: number): Promise<string> {
  await using handle = await open(file, 'r');
  const { size } = await handle.stat();
  const start = Math.max(0, size - limitBytes);
  const buffer = Buffer.alloc(size - start);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
  const text = buffer.subarray(0, bytesRead).toString('utf8');
  return start === 0 ? text : text.slice(text.indexOf('\n') + 1);
}
