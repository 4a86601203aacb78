import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A shell that stays open, as a person's terminal does. */
export class Terminal implements AsyncDisposable {
  readonly #shell: ChildProcess;
  #output = '';
  #number = 0;

  constructor(directory: string, environment: NodeJS.ProcessEnv) {
    // A group of its own, so that Ctrl-C reaches what runs in it and nothing else.
    this.#shell = spawn('bash', ['--noprofile', '--norc'], {
      cwd: directory,
      env: environment,
      detached: true,
    });
    for (const stream of [this.#shell.stdout, this.#shell.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
  }

  /** Everything it has printed. */
  get output(): string {
    return this.#output;
  }

  /** Types commands, without waiting for them. */
  type(commands: string): void {
    this.#shell.stdin?.write(`${commands}\n`);
  }

  /** Types commands and waits until they have ended; answers what they printed, and the exit code of one that failed. */
  async run(commands: string, limitMs: number): Promise<{ code: number; output: string }> {
    this.#number += 1;
    const mark = `--- done ${this.#number} with `;
    const from = this.#output.length;
    this.type(`failed=0; trap 'failed=$?' ERR\n${commands}\ntrap - ERR; echo "${mark}$failed"`);
    const found = await this.#until(new RegExp(`${mark}(\\d+)`), { from, limitMs });
    const printed = this.#output.slice(from);
    return { code: Number(found[1]), output: printed.slice(0, printed.indexOf(mark)) };
  }

  /** Waits until it prints something. */
  async prints(text: string, { from, limitMs }: { from: number; limitMs: number }): Promise<void> {
    await this.#until(new RegExp(RegExp.escape(text)), { from, limitMs });
  }

  /** Ctrl-C to what runs in it, which ends the shell too. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#shell.exitCode !== null || this.#shell.signalCode !== null) return;
    const ended = once(this.#shell, 'close');
    this.#shell.stdin?.end();
    process.kill(-(this.#shell.pid as number), 'SIGINT');
    await ended;
  }

  async #until(
    wanted: RegExp,
    { from, limitMs }: { from: number; limitMs: number },
  ): Promise<RegExpExecArray> {
    const deadline = performance.now() + limitMs;
    while (true) {
      const found = wanted.exec(this.#output.slice(from));
      if (found) return found;
      if (performance.now() > deadline)
        throw new Error(`${wanted} was not printed within ${limitMs} ms:\n${this.#output.slice(from)}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
