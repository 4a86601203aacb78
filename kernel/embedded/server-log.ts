import { open, readFile, rename, stat } from 'node:fs/promises';

/** The file that takes what an embedded server prints. */
export interface ServerLog {
  path: string;
  /** Size when the server was started: what it prints comes after. */
  startOffset: number;
}

const KEPT_BYTES = 10 * 1024 * 1024;
const ERROR_LINE = /\b(?:PANIC|FATAL|ERROR|\[FTL\]|\[ERR\]|error:)/;

/** Prepares a log for the next run; one above 10 MB is set aside as `<name>.1` first. */
export async function openServerLog(path: string): Promise<ServerLog> {
  const size = await sizeOf(path);
  if (size > KEPT_BYTES) await rename(path, `${path}.1`);
  const handle = await open(path, 'a', 0o600);
  await handle.close();
  return { path, startOffset: size > KEPT_BYTES ? 0 : size };
}

/** What the server printed since its start. */
export async function readServerLog({ path, startOffset }: ServerLog): Promise<string> {
  return (await readFile(path)).subarray(startOffset).toString('utf8');
}

/** The last line that names an error, else the last line; undefined when the server printed nothing. */
export async function findLastErrorLine(log: ServerLog): Promise<string | undefined> {
  const lines = (await readServerLog(log)).split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => ERROR_LINE.test(line)) ?? lines.at(-1))?.trim();
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
