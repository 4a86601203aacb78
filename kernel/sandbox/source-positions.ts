import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoopProfile } from '@isp/sdk';
import type { BundledCode } from './bundle/bundled-code.ts';

/** A function on a stack, in the plugin's own files. */
interface Frame {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const mostFrames = 20;
const frameLine = /^\s*at (?:(?<name>.+?) \()?(?<url>[^()\s]+):(?<line>\d+):(?<column>\d+)\)?$/;

/** Leads stacks of the bundle back to the files the author wrote. What is not the plugin's is left out. */
export class SourcePositions {
  readonly #code: BundledCode;
  readonly #directory: string;
  readonly #map: SourceMap | undefined;

  constructor(code: BundledCode, directory: string) {
    this.#code = code;
    this.#directory = directory;
    this.#map = readMap(code.map);
  }

  /** The stack of an error as text, innermost function first. */
  stackOf(message: string, stack: string): string {
    const frames = this.#frames(stack).map(({ name, file, line, column }) => {
      return `    at ${name} (${join(this.#directory, file)}:${line}:${column})`;
    });
    return [message, ...frames].join('\n');
  }

  /** The function a stack stands in, as the incident of a hang shows it. */
  culprit(stack: string): LoopProfile | undefined {
    const frames = this.#frames(stack);
    const [innermost] = frames;
    if (!innermost) return undefined;
    const shown = frames.map(({ name, file, line }) => `${name} (${file}:${line})`);
    return { function: innermost.name, file: innermost.file, line: innermost.line, share: 1, stack: shown };
  }

  #frames(stack: string): Frame[] {
    const found: Frame[] = [];
    for (const text of stack.split('\n').slice(0, 100)) {
      const frame = this.#toFrame(text.slice(0, 500));
      if (frame) found.push(frame);
    }
    return found.slice(0, mostFrames);
  }

  #toFrame(text: string): Frame | undefined {
    const { name = 'an anonymous function', url, line, column } = frameLine.exec(text)?.groups ?? {};
    if (url !== this.#code.file) return undefined;
    const at = { line: Number(line), column: Number(column) };
    const entry = this.#map?.findEntry(at.line - 1, at.column - 1);
    if (!entry || !('originalSource' in entry)) return { name, ...at, file: this.#relative(this.#code.file) };
    const { originalSource, originalLine, originalColumn } = entry;
    return { name, file: this.#relative(originalSource), line: originalLine + 1, column: originalColumn + 1 };
  }

  #relative(file: string): string {
    if (file.startsWith('file:')) return relative(this.#directory, fileURLToPath(file));
    const folder = dirname(fileURLToPath(this.#code.file));
    return relative(this.#directory, join(folder, file));
  }
}

/** A map a package brings is a stranger's text: one that cannot be read is as good as none. */
function readMap(text: string | undefined): SourceMap | undefined {
  try {
    return text === undefined ? undefined : new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
