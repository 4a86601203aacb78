import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder outside the project, removed at the end. */
export interface OwnFolder extends AsyncDisposable {
  readonly path: string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Replaces text in a file, which has to be there. */
  edit(file: string, from: string, to: string): Promise<void>;
}

export async function ownFolder(): Promise<OwnFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'isp-author-')));
  const read = (file: string) => readFile(join(path, file), 'utf8');
  const write = (file: string, text: string) => writeFile(join(path, file), text);
  return {
    path,
    read,
    write,
    async edit(file, from, to) {
      const text = await read(file);
      if (!text.includes(from)) throw new TypeError(`${file} does not contain "${from}"`);
      await write(file, text.replace(from, to));
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
