import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resultOf, type WorkReply } from '../channel/work-reply.ts';
import { StartError } from '../start-error.ts';
import type { PackageWork, WorkName } from './package-work.ts';

/**
 * A process that reads, stores and unpacks packages, so that neither a large one nor a malicious one holds up the kernel:
 * unpacking and hashing 128 MB takes a quarter of a second of a processor.
 */
export class PackageProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  constructor() {
    this.#child = fork(new URL('./package-main.ts', import.meta.url), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#ended = this.#failure();
    this.#ended.catch(() => undefined);
  }

  /**
   * Asks for one piece of work and waits for its end.
   *
   * @throws what `marketplace/package` throws, and StartError PACKAGE_PROCESS_FAILED
   */
  async do<N extends WorkName>(
    name: N,
    request: PackageWork[N]['request'],
  ): Promise<PackageWork[N]['result']> {
    const answered = once(this.#child, 'message') as Promise<[WorkReply]>;
    this.#child.send({ name, request });
    const [reply] = await Promise.race([answered, this.#ended]);
    return resultOf(reply, 'PACKAGE_PROCESS_FAILED');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  async #failure(): Promise<never> {
    const [code, signal] = await once(this.#child, 'exit');
    throw new StartError(
      'PACKAGE_PROCESS_FAILED',
      `the process that handles packages ended (${signal ?? code})`,
    );
  }
}
