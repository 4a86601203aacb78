import { stat } from 'node:fs/promises';
import { GrowingFile } from './growing-file.ts';

const lookMs = 200;
/** Processes write to a file that was put aside for up to a second; after this long nobody does. */
const keepMs = 3_000;

interface Aside {
  readonly file: GrowingFile;
  readonly until: number;
}

/** What is written to a log from now on, also when it is put aside and a new one takes its name. */
export class LogFollower {
  readonly #path: string;
  #current: GrowingFile | undefined;
  #aside: readonly Aside[] = [];

  private constructor(path: string, current: GrowingFile | undefined) {
    this.#path = path;
    this.#current = current;
  }

  /** Begins at the end of what is there. */
  static async open(path: string): Promise<LogFollower> {
    return new LogFollower(path, await GrowingFile.open(path, { atEnd: true }));
  }

  /** Where it goes on in the file; undefined while there is none. */
  get position(): number | undefined {
    return this.#current?.position;
  }

  /** Lines as they come, until the signal says that it is enough. */
  async *lines(signal: AbortSignal): AsyncGenerator<string> {
    while (!signal.aborted) {
      for (const file of await this.#files()) yield* await file.newLines();
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
    for (const file of await this.#files()) await file.close();
  }

  /** Those that may have grown, the older ones first. */
  async #files(): Promise<GrowingFile[]> {
    await this.#letGo();
    const inode = await stat(this.#path).then(
      ({ ino }) => ino,
      () => undefined,
    );
    if (inode !== undefined && inode !== this.#current?.inode) {
      if (this.#current)
        this.#aside = [...this.#aside, { file: this.#current, until: performance.now() + keepMs }];
      this.#current = await GrowingFile.open(this.#path, { atEnd: false });
    }
    return [...this.#aside.map(({ file }) => file), ...(this.#current ? [this.#current] : [])];
  }

  async #letGo(): Promise<void> {
    const now = performance.now();
    const over = this.#aside.filter(({ until }) => until < now);
    this.#aside = this.#aside.filter(({ until }) => until >= now);
    for (const { file } of over) await file.close();
  }
}
