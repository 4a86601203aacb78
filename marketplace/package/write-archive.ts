import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Header } from 'tar';
import { invalid } from './read-archive.ts';

const blockBytes = 512;

/** The moment npm writes into every package too, so that the same files give the same bytes. */
const mtime = new Date('1985-10-26T08:15:00Z');

/** Packs files into a `.tgz`: sorted, with fixed times and modes, so the same files always give the same bytes. */
export async function writeArchive(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = sorted.flatMap(([path, content]) => [header(path, content), content, padding(content)]);
  const archive = await promisify(gzip)(Buffer.concat([...blocks, Buffer.alloc(2 * blockBytes)]), {
    level: 9,
  });
  // The operating system, which zlib writes here, would make packages differ from one to the other (RFC 1952, 2.3.1).
  archive[9] = 255;
  return archive;
}

function header(path: string, content: Buffer): Buffer {
  const block = Buffer.alloc(blockBytes);
  const fields = new Header({
    path: `package/${path}`,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: content.length,
    mtime,
    type: 'File',
  });
  if (fields.encode(block, 0)) throw invalid(`the path ${path} is too long; 90 characters always fit`);
  return block;
}

function padding(content: Buffer): Buffer {
  return Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes);
}
