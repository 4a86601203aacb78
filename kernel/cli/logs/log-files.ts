import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const current = 'platform.log';

/** The log's files, the newest first: `platform.log`, then `.1`, `.2` …, which were put aside. */
export async function logFiles(logs: string): Promise<string[]> {
  const names = await readdir(logs).catch(nothingWhenAbsent);
  return names
    .filter((name) => name === current || /^platform\.log\.\d+$/.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((name) => join(logs, name));
}

/** The file that is written to. */
export function currentLogFile(logs: string): string {
  return join(logs, current);
}

/** Bytes of everything in the logs' directory. */
export async function sizeOfLogs(logs: string): Promise<number> {
  const names = await readdir(logs).catch(nothingWhenAbsent);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(logs, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function numberOf(name: string): number {
  return name === current ? 0 : Number(name.slice(current.length + 1));
}

function nothingWhenAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
