import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { ImportStatementParams } from '../../contract/index.ts';
import { refusedFile } from './refused-file.ts';

/** Unpacked; 50,000 entries of camt.053 have some 75 MB. What packs a bomb is refused while it is unpacked. */
const mostBytes = 200_000_000;
const pieceBytes = 65_536;

/** What a file is, before it is read. */
export interface OpenedFile {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly isXml: boolean;
}

/** Takes the bytes of an upload, goes through them once, and says what they are. @throws `VALIDATION_FAILED` */
export async function openFile({ content, contentBase64 }: ImportStatementParams): Promise<OpenedFile> {
  if ((content === undefined) === (contentBase64 === undefined))
    throw refusedFile('give either content or contentBase64');
  const bytes =
    content === undefined ? Buffer.from(contentBase64 as string, 'base64') : Buffer.from(content, 'utf8');
  const hash = createHash('sha256');
  let head: Buffer | undefined;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  for await (const piece of piecesOf(bytes)) {
    hash.update(piece);
    head ??= piece;
    isUtf8 &&= isValid(utf8, piece);
  }
  if (!head) throw refusedFile('is empty');
  const encoding = encodingOf(head, isUtf8);
  const begin = new TextDecoder(encoding).decode(head.subarray(0, 400)).trimStart();
  return { bytes, sha256: hash.digest('hex'), encoding, isXml: begin.startsWith('<') };
}

/** The text of an opened file, piece by piece; others have their turn in between. @throws `VALIDATION_FAILED` */
export async function* textOf(file: OpenedFile, encoding = file.encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (piece?: Buffer) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw refusedFile(`is not in ${encoding}: ${(cause as Error).message}`);
    }
  };
  for await (const piece of piecesOf(file.bytes)) {
    yield decode(piece);
    await setImmediate();
  }
  yield decode();
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const piece of isGzip(bytes) ? unpacked(bytes) : slicesOf(bytes)) {
    read += piece.length;
    if (read > mostBytes) throw refusedFile(`has more than ${mostBytes} bytes; divide it`);
    yield piece;
  }
}

async function* unpacked(bytes: Buffer): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  try {
    yield* Readable.from([bytes]).pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (cause) {
    if ((cause as { code?: string }).code?.startsWith('Z_'))
      throw refusedFile('is packed by gzip, and damaged');
    throw cause;
  } finally {
    gunzip.destroy();
  }
}

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isValid(decoder: TextDecoder, piece: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** By its byte order mark, by what its XML declaration says, else UTF-8 when it is valid in it. */
function encodingOf(head: Buffer, isUtf8: boolean): OpenedFile['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head.toString('latin1', 0, 200))?.[1];
  if (declared && /^(iso-8859-1|iso-8859-15|windows-1252|latin1)$/i.test(declared)) return 'windows-1252';
  return isUtf8 || declared ? 'utf-8' : 'windows-1252';
}
