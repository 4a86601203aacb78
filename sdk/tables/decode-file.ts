import {
  type FieldProblem,
  type TableEncoding,
  type TableFile,
  validationFailed,
} from '../contract/index.ts';

/**
 * The text of a file. Bytes are in the encoding that is named, else in that of their byte order mark, else in UTF-8 when
 * they are valid in it, else in windows-1252, which spreadsheets in the West write. Throws `VALIDATION_FAILED`.
 */
export function decodeFile(given: TableFile): { text: string; encoding: TableEncoding } {
  const { content, contentBase64 } = given;
  if ((content === undefined) === (contentBase64 === undefined))
    throw refused('/content', 'give either content or contentBase64');
  if (content !== undefined) return { text: checked(content), encoding: 'utf-8' };
  const bytes = Buffer.from(contentBase64 as string, 'base64');
  const encoding = given.encoding ?? encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text === undefined) throw refused('/encoding', `is ${encoding}, but the bytes are not valid in it`);
  return { text: checked(text), encoding };
}

function encodingOf(bytes: Buffer): TableEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return decoded(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8';
}

function decoded(bytes: Buffer, encoding: TableEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function checked(text: string): string {
  if (text.includes('\0')) throw refused('/content', 'is no text: it has NUL characters; name its encoding');
  return text;
}

function refused(path: string, message: string): Error {
  const problem: FieldProblem = { path, message };
  return validationFailed([problem]);
}
