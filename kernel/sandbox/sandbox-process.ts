import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { readProcessState } from '../watchdog/process-state.ts';
import { type LockedProcess, startLockedProcess } from './locked-process.ts';
import { endOfExit, type SandboxEnd } from './process-end.ts';
import { memoryOf, sandboxLimits } from './sandbox-limits.ts';
import { FrameReader, writeFrame } from './wire/frames.ts';
import { type Control, frameKinds, type LoadOrder } from './wire/messages.ts';

/** Whom a locked-down process tells what it says and how it ends. */
export interface ProcessListener {
  /** A message of the isolate: text of a stranger. */
  said(text: string): void;
  /** The process is gone; told once. The stack is one of the isolate, for hangs. */
  ended(end: SandboxEnd, stack?: string): void;
}

const lookMs = 250;
const pingMs = 500;
const printedCharacters = 8_192;
const lastPrintMs = 200;
/** A share of the isolate's memory from which on a stopped loop is one that filled it; an idle plugin has a twentieth. */
const swollenShare = 0.25;
const swollenBytes = 67_108_864;

/** The locked-down process of one plugin: started, watched in memory and silence, and ended for good at the first fault. */
export class SandboxProcess {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  readonly #reader = new FrameReader(sandboxLimits.messageBytes);
  readonly #listener: ProcessListener;
  readonly #isolateMb: number;
  readonly #processBytes: number;
  readonly #timers: NodeJS.Timeout[];
  #heardAt = performance.now();
  #busy = false;
  #printed = '';
  #ownBytes = 0;
  /** What it took when it was looked at last without work. */
  #restingBytes = Number.POSITIVE_INFINITY;
  #over = false;
  #loading: PromiseWithResolvers<void> = Promise.withResolvers();

  constructor(
    { memoryLimitMb, main }: { memoryLimitMb: number; main?: string | undefined },
    listener: ProcessListener,
  ) {
    const { isolateMb, processBytes } = memoryOf(memoryLimitMb);
    const { child, pipe }: LockedProcess = startLockedProcess({ isolateMb, main });
    this.#child = child;
    this.#pipe = pipe;
    this.#listener = listener;
    this.#isolateMb = isolateMb;
    this.#processBytes = processBytes;
    pipe.on('data', (chunk: Buffer) => this.#take(chunk));
    pipe.on('error', () => undefined);
    child.on('error', (error) => this.#end({ kind: 'crash', reason: error.message, run: 0 }));
    child.once('exit', (code, signal) => void this.#exited(code, signal));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#print(text));
    child.disconnect();
    this.#timers = [setInterval(() => this.#look(), lookMs), setInterval(() => this.#listen(), pingMs)];
    for (const timer of this.#timers) timer.unref();
    this.#loading.promise.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resident memory that is its own, as it was seen last. */
  get ownBytes(): number {
    return this.#over ? 0 : this.#ownBytes;
  }

  /** Makes the isolate and evaluates the plugin; rejects with what its code throws. */
  load(order: Pick<LoadOrder, 'modules' | 'plugin'>): Promise<void> {
    const { sliceMs, timers, longestTimerMs } = sandboxLimits;
    const whole: LoadOrder = { ...order, isolateMb: this.#isolateMb, sliceMs, timers, longestTimerMs };
    this.#pipe.write(writeFrame({ kind: frameKinds.load, text: JSON.stringify(whole) }));
    return this.#loading.promise;
  }

  /** Hands a message of a run into the isolate. */
  send(run: number, text: string): void {
    if (!this.#over) this.#pipe.write(writeFrame({ kind: frameKinds.message, text: `${run}\n${text}` }));
  }

  /** Whether it has work: only then silence means something. */
  set busy(busy: boolean) {
    if (busy && !this.#busy) this.#heardAt = performance.now();
    this.#busy = busy;
  }

  /** Ends it without a fault. */
  close(): void {
    this.#over = true;
    this.#stop();
  }

  /** Ends it for what it did. */
  condemn(end: SandboxEnd, stack?: string): void {
    this.#end(end, stack);
  }

  #take(chunk: Buffer): void {
    this.#heardAt = performance.now();
    try {
      for (const { kind, text } of this.#reader.take(chunk)) {
        if (this.#over) return;
        if (kind === frameKinds.message) this.#listener.said(text);
        else this.#control(JSON.parse(text) as Control);
      }
    } catch (error) {
      const reason = `its locked-down process sent what it must not: ${(error as Error).message}`;
      this.#end({ kind: 'crash', reason, run: 0 });
    }
  }

  #control(news: Control): void {
    if (news.is === 'loaded') this.#loading.resolve();
    else if (news.is === 'failed')
      this.#loading.reject(
        Object.assign(new EvaluationFailed(String(news.message)), { stack: String(news.stack) }),
      );
    else if (news.is === 'hang') this.#stopped(news);
    else if (news.is === 'out-of-memory') {
      const reason = `out of memory: its isolate reached the limit of ${this.#isolateMb} MB; raise memoryLimitMb if it needs more`;
      this.#end({ kind: 'out-of-memory', reason, run: news.run });
    }
  }

  #stopped({ run, stack, heapBytes }: Extract<Control, { is: 'hang' }>): void {
    const seconds = sandboxLimits.sliceMs / 1_000;
    const swollen = heapBytes > this.#isolateMb * 1_048_576 * swollenShare;
    const end: SandboxEnd = swollen
      ? {
          kind: 'out-of-memory',
          reason: `out of memory: it filled ${mb(heapBytes)} of ${this.#isolateMb} MB without giving the thread back for ${seconds} s`,
          run,
        }
      : { kind: 'hang', reason: `its code did not give the thread back for ${seconds} s`, run };
    this.#end(end, typeof stack === 'string' ? stack : '');
  }

  #look(): void {
    this.#ownBytes = readProcessState(this.pid ?? 0)?.ownBytes ?? this.#ownBytes;
    if (!this.#busy || this.#restingBytes === Number.POSITIVE_INFINITY) this.#restingBytes = this.#ownBytes;
    if (this.#ownBytes <= this.#processBytes) return;
    const reason = `out of memory: its locked-down process takes ${mb(this.#ownBytes)} of ${mb(this.#processBytes)}`;
    this.#end({ kind: 'out-of-memory', reason, run: 0 });
  }

  #listen(): void {
    if (!this.#busy) return;
    const silentMs = performance.now() - this.#heardAt;
    if (silentMs > sandboxLimits.silenceMs) {
      this.#end(this.#silent(silentMs));
    } else this.#pipe.write(writeFrame({ kind: frameKinds.control, text: '' }));
  }

  /** Memory that grew much while it was silent is what it was silent for. */
  #silent(silentMs: number): SandboxEnd {
    const seconds = `${(silentMs / 1_000).toFixed(1)} s`;
    if (this.#ownBytes < this.#restingBytes + swollenBytes)
      return { kind: 'hang', reason: `its locked-down process has not answered for ${seconds}`, run: 0 };
    const grown = `it grew to ${mb(this.#ownBytes)} and did not answer for ${seconds}`;
    return { kind: 'out-of-memory', reason: `out of memory: its locked-down process: ${grown}`, run: 0 };
  }

  /** What it has printed arrives behind the exit; `close` of a child whose IPC channel was closed before never comes. */
  async #exited(code: number | null, signal: string | null): Promise<void> {
    const { stderr } = this.#child;
    if (stderr && !stderr.closed) await Promise.race([once(stderr, 'close'), pause(lastPrintMs)]);
    const nearLimit = this.#ownBytes > this.#processBytes / 2;
    this.#end(endOfExit({ code, signal, printed: this.#printed, nearLimit }));
  }

  #end(end: SandboxEnd, stack?: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#stop();
    this.#loading.reject(new EvaluationFailed(end.reason));
    this.#listener.ended(end, stack);
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#pipe.destroy();
    this.#child.kill('SIGKILL');
  }

  #print(text: string): void {
    this.#printed = (this.#printed + text).slice(-printedCharacters);
  }
}

/** The plugin's module could not be evaluated; the stack is the isolate's. */
export class EvaluationFailed extends Error {
  override readonly name = 'EvaluationFailed';
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
