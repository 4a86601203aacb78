import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataDirectoryPaths } from '../data-directory/open-data-directory.ts';
import { StartError } from '../start-error.ts';
import { fetchNatsPackage } from './apt-nats-package.ts';
import { findExecutable } from './find-executable.ts';

const run = promisify(execFile);

/**
 * Finds nats-server: on PATH or in a usual folder, else in the data directory, else fetched into it from the
 * distribution's package.
 *
 * @param options.path is searched instead of PATH and the usual folders.
 * @returns absolute path of an executable that runs.
 * @throws StartError NATS_SERVER_NOT_FOUND, saying how to install it.
 */
export async function findNatsServer(options: {
  dataDirectory: DataDirectoryPaths;
  onProgress(text: string): void;
  path?: string;
}): Promise<string> {
  const { dataDirectory, onProgress, path } = options;
  const installed = await findExecutable('nats-server', { path, accept: runs });
  if (installed !== undefined) return installed;
  const kept = join(dataDirectory.nats, 'bin', 'nats-server');
  if (await runs(kept)) return kept;
  const { executable, problem } = await fetch({ folder: dataDirectory.nats, onProgress });
  if (executable !== undefined && (await runs(executable))) return executable;
  throw notFound(problem);
}

async function fetch(
  options: Parameters<typeof fetchNatsPackage>[0],
): Promise<{ executable?: string; problem?: Error }> {
  try {
    return { executable: await fetchNatsPackage(options) };
  } catch (problem) {
    return { problem: problem as Error };
  }
}

/** A file that cannot be run here (another processor, a mount with noexec) is as good as none. */
async function runs(executable: string): Promise<boolean> {
  return run(executable, ['--version'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

function notFound(cause: Error | undefined): StartError {
  const tried = cause === undefined ? '' : ` and could not be fetched (${lastLine(cause)})`;
  const install = process.platform === 'darwin' ? 'brew install nats-server' : 'apt-get install nats-server';
  const message = `nats-server is not installed${tried}; install it (for example "${install}"), or set ISP_NATS_URL to a NATS of your own.`;
  return new StartError('NATS_SERVER_NOT_FOUND', message, { cause });
}

function lastLine(error: Error & { stderr?: string }): string {
  const text = error.stderr?.trim() || error.message;
  return text.split('\n').at(-1)!.trim();
}
