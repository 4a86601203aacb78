import { type FileHandle, open } from 'node:fs/promises';

const newline = 10;

/** An open file and how far it was read. */
export class GrowingFile {
  readonly #handle: FileHandle;
  /** Tells it from another one that has its name later. */
  readonly inode: number;
  #position: number;
  #rest: Buffer = Buffer.alloc(0);

  private constructor(handle: FileHandle, { inode, position }: { inode: number; position: number }) {
    this.#handle = handle;
    this.inode = inode;
    this.#position = position;
  }

  /** Undefined when there is no such file. */
  static async open(path: string, { atEnd }: { atEnd: boolean }): Promise<GrowingFile | undefined> {
    const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!handle) return undefined;
    const { ino, size } = await handle.stat();
    return new GrowingFile(handle, { inode: ino, position: atEnd ? size : 0 });
  }

  /** How far it was read. */
  get position(): number {
    return this.#position;
  }

  /** The lines that were finished since the last time; from its beginning when somebody has emptied it. */
  async newLines(): Promise<string[]> {
    const { size } = await this.#handle.stat();
    if (size < this.#position) {
      this.#position = 0;
      this.#rest = Buffer.alloc(0);
    }
    if (size === this.#position) return [];
    const chunk = Buffer.alloc(size - this.#position);
    const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, this.#position);
    this.#position += bytesRead;
    const bytes = Buffer.concat([this.#rest, chunk.subarray(0, bytesRead)]);
    const end = bytes.lastIndexOf(newline) + 1;
    this.#rest = bytes.subarray(end);
    return bytes
      .subarray(0, end)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
