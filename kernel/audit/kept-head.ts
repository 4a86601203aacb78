import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';

/**
 * The last row of the audit log, kept in the data directory: what is cut off from the end of the log, or written anew
 * with all its hashes, is found by it. It is text of whoever keeps the log, who signs it.
 */
export class KeptHead {
  readonly #file: string;

  constructor(directory: { readonly path: string }) {
    this.#file = join(directory.path, 'audit-head.json');
  }

  /** Undefined: none was kept yet. */
  async read(): Promise<string | undefined> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async keep(text: string): Promise<void> {
    await writeFileAtomically(this.#file, text);
  }
}
