import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Scrubber } from './scrubber.ts';

/** The files of a support bundle on their way into the archive. Nothing gets in but through the scrubber. */
export class Bundle implements AsyncDisposable {
  /** Only this user may read it. */
  readonly directory: string;
  readonly #scrubber: Scrubber;

  private constructor(directory: string, scrubber: Scrubber) {
    this.directory = directory;
    this.#scrubber = scrubber;
  }

  static async create(scrubber: Scrubber): Promise<Bundle> {
    return new Bundle(await mkdtemp(join(tmpdir(), 'isp-support-')), scrubber);
  }

  async addText(name: string, text: string): Promise<void> {
    await this.#write(name, this.#scrubber.text(text));
  }

  /** Left out when there is nothing to write. */
  async addJson(name: string, value: unknown): Promise<void> {
    if (value === undefined) return;
    await this.#write(name, `${JSON.stringify(this.#scrubber.value(value), undefined, 2)}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }

  async #write(name: string, text: string): Promise<void> {
    const file = join(this.directory, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { mode: 0o600 });
  }
}
