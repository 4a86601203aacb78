import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './write-file-atomically.ts';

/**
 * Tells programs on this machine what runs and where: `runtime.json` in the data directory. Mode 0600, since the
 * addresses in it carry passwords; replaced atomically, so it can be read at any time.
 */
export async function writeRuntimeFile(directory: string, data: object): Promise<void> {
  await writeFileAtomically(runtimeFile(directory), `${JSON.stringify(data, undefined, 2)}\n`);
}

/** Takes `runtime.json` away again; without effect when there is none. */
export async function removeRuntimeFile(directory: string): Promise<void> {
  await rm(runtimeFile(directory), { force: true });
}

function runtimeFile(directory: string): string {
  return join(directory, 'runtime.json');
}
