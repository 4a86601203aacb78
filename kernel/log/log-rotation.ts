import { rename, rm, stat } from 'node:fs/promises';
import type { Logger } from 'pino';

const checkMs = 5_000;
const keptFiles = 5;

export interface RotationOptions {
  readonly file: string;
  /** Beyond this size the file is put aside. */
  readonly limitBytes: number;
  readonly log: Logger;
}

/**
 * Puts the log aside when it has grown too large: `platform.log` becomes `platform.log.1`, that becomes `.2`, five are
 * kept. Every process notices by itself that its file was renamed (`log-file.ts`), also one that is just starting or
 * leaving and could not be told.
 */
export class LogRotation {
  readonly #options: RotationOptions;
  readonly #timer: NodeJS.Timeout;

  constructor(options: RotationOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.check(), checkMs).unref();
  }

  /** Puts the file aside if it is too large. */
  async check(): Promise<void> {
    const { file, limitBytes, log } = this.#options;
    try {
      const { size } = await stat(file);
      if (size < limitBytes) return;
      await putAside(file);
    } catch (error) {
      log.warn({ err: error }, 'the log could not be put aside and goes on growing; next try in 5 s');
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

async function putAside(file: string): Promise<void> {
  await rm(`${file}.${keptFiles}`, { force: true });
  for (let number = keptFiles - 1; number >= 1; number -= 1) {
    await rename(`${file}.${number}`, `${file}.${number + 1}`).catch(ignoreMissing);
  }
  await rename(file, `${file}.1`);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
