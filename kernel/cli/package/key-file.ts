import { readFile, stat } from 'node:fs/promises';
import { StartError } from '../../start-error.ts';

/**
 * Reads the file of a private key.
 *
 * @throws StartError KEY_FILE_UNUSABLE, also when others may read it
 */
export async function readPrivateKey(file: string): Promise<string> {
  const pem = await readKeyFile(file);
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new StartError(
      'KEY_FILE_UNUSABLE',
      `Others may read the private key ${file}; keep it to yourself with: chmod 600 ${file}`,
    );
  return pem;
}

/** Reads the file of a key. */
export async function readKeyFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new StartError('KEY_FILE_UNUSABLE', `The key ${file} cannot be read: ${reason}.`, { cause: error });
  });
}
