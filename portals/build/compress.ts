import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Writes a file's compressed forms beside it; answers its size with gzip. */
export async function compress(file: string): Promise<number> {
  const content = await readFile(file);
  const [br, gz] = await Promise.all([
    brotliOf(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    gzipOf(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return gz.length;
}
