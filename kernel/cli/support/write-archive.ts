import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import { StartError } from '../../start-error.ts';

/**
 * Packs a directory into a `.tar.gz` that only this user may read; answers its size in bytes. A file that is there
 * already is left alone.
 *
 * @throws StartError OUTPUT_UNUSABLE
 */
export async function writeArchive(
  directory: string,
  { file, prefix }: { readonly file: string; readonly prefix: string },
): Promise<number> {
  const archive = create({ cwd: directory, gzip: true, portable: true, prefix }, ['.']);
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(archive as unknown as NodeJS.ReadableStream, output);
    return (await stat(file)).size;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') await rm(file, { force: true }).catch(() => undefined);
    throw unusable(error as NodeJS.ErrnoException, file);
  }
}

function unusable(cause: NodeJS.ErrnoException, file: string): StartError {
  const reasons: Readonly<Record<string, string>> = {
    EEXIST: 'there is a file of that name',
    ENOENT: 'its directory does not exist',
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
  };
  const reason = reasons[cause.code ?? ''] ?? cause.message;
  const message = `The support bundle cannot be written to ${file}: ${reason}; name another one with --output.`;
  return new StartError('OUTPUT_UNUSABLE', message, { cause });
}
