import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Encoding } from './built-portal.ts';

/** A file of a plugin's pages, ready to be sent. */
export interface PluginFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Asks the service `portal` for a file. */
export type AskFile = (plugin: string, file: string) => Promise<{ type: string; text: string }>;

/** All pages of all plugins of an installation take less, by far. */
const mostBytes = 16 * 1024 * 1024;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** The files of plugins' pages, compressed once and remembered: a name is that of one content for good. */
export class PluginFiles {
  readonly #ask: AskFile;
  readonly #kept = new LRUCache<string, PluginFile>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => bytes.length + 100,
  });

  constructor(ask: AskFile) {
    this.#ask = ask;
  }

  /** @throws what the service throws for a file there is not. */
  async get(plugin: string, file: string, encoding: Encoding): Promise<PluginFile> {
    const key = `${encoding} ${plugin}/${file}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const { type, text } = await this.#ask(plugin, file);
    const made = { type, bytes: await encoded(Buffer.from(text), encoding) };
    this.#kept.set(key, made);
    return made;
  }
}

async function encoded(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotliOf(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return encoding === 'gzip' ? gzipOf(bytes, { level: 9 }) : bytes;
}
