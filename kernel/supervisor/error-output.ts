import type { Readable } from 'node:stream';
import { knownSecrets } from '../log/known-secrets.ts';

const keptCharacters = 16_384;
/** A plugin that prints more than this in a second is slowed down, so that it costs the kernel nothing. */
const mostPerSecond = 1_048_576;
/** What Node prints when the watchdog looks into a process; of no use to a person. */
const inspectorNoise = /^(Debugger |For help, see: https:\/\/nodejs\.org).*\n?/gm;

/** Standard error of a host process: passed on to the kernel's, its end kept for incidents. */
export class ErrorOutput {
  #text = '';
  #inThisSecond = 0;
  #secondBegan = performance.now();

  constructor(stream: Readable | null) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => this.#take(stream, chunk));
    stream?.on('error', () => undefined);
  }

  /** The last 16 KB. */
  get tail(): string {
    return this.#text;
  }

  /** The last lines without Node's chatter. */
  lines(count: number): string[] {
    const lines = this.#text
      .replace(inspectorNoise, '')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return lines.slice(-count);
  }

  #take(stream: Readable, printed: string): void {
    const chunk = knownSecrets.mask(printed);
    this.#text = (this.#text + chunk).slice(-keptCharacters);
    this.#slowDown(stream, chunk.length);
    const shown = chunk.replace(inspectorNoise, '');
    if (shown && this.#inThisSecond < mostPerSecond) process.stderr.write(shown);
  }

  #slowDown(stream: Readable, length: number): void {
    const now = performance.now();
    if (now - this.#secondBegan > 1_000) {
      this.#secondBegan = now;
      this.#inThisSecond = 0;
    }
    this.#inThisSecond += length;
    if (this.#inThisSecond < mostPerSecond) return;
    stream.pause();
    setTimeout(() => stream.resume(), 100).unref();
  }
}
