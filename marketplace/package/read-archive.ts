import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { packageErrors } from '@isp/sdk';
import { Header } from 'tar';
import { packageLimits } from './package-format.ts';
import { findCollision, pathProblem } from './path-problem.ts';

const blockBytes = 512;
const root = 'package/';

/** Says why an archive is refused. */
export const invalid = (reason: string, cause?: unknown) =>
  packageErrors.PACKAGE_INVALID({ reason }, { cause });

/**
 * The files of a `.tgz`, by path below `package/`. Stricter than `tar`: plain files only, and no extensions of the format,
 * so that two programs cannot read two different packages from the same bytes.
 *
 * @throws PACKAGE_INVALID for links, devices, directories, paths that lead out, names that collide, and what is too large
 */
export async function readArchive(bytes: Buffer): Promise<Map<string, Buffer>> {
  const tar = await decompress(bytes);
  const files = new Map<string, Buffer>();
  for (const { path, content } of entries(tar)) {
    if (files.has(path)) throw invalid(`it contains ${path} twice`);
    if (files.size >= packageLimits.files) throw invalid(`it has more than ${packageLimits.files} files`);
    files.set(path, content);
  }
  if (files.size === 0) throw invalid('it contains no files');
  const collision = findCollision(files.keys());
  if (collision) throw invalid(`${collision} has the same name as another file or directory, but for case`);
  return files;
}

async function decompress(bytes: Buffer): Promise<Buffer> {
  if (bytes.length > packageLimits.archiveBytes)
    throw invalid(`it is larger than ${packageLimits.archiveBytes} bytes`);
  // Headers and padding come to at most two blocks per file.
  const maxOutputLength = packageLimits.unpackedBytes + packageLimits.files * 2 * blockBytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw invalid(
      tooLarge ? `unpacked it is larger than ${packageLimits.unpackedBytes} bytes` : 'it is no .tgz file',
      error,
    );
  }
}

function* entries(tar: Buffer): Generator<{ path: string; content: Buffer }> {
  let at = 0;
  while (at + blockBytes <= tar.length) {
    const header = readHeader(tar, at);
    if (header.nullBlock) return refuseRest(tar, at);
    const path = checkedPath(header);
    const size = header.size ?? 0;
    const from = at + blockBytes;
    if (size > packageLimits.fileBytes)
      throw invalid(`${path} is larger than ${packageLimits.fileBytes} bytes`);
    if (from + size > tar.length) throw invalid(`it ends in the middle of ${path}`);
    yield { path, content: tar.subarray(from, from + size) };
    at = from + Math.ceil(size / blockBytes) * blockBytes;
  }
  throw invalid('it is cut off');
}

function readHeader(tar: Buffer, at: number): Header {
  try {
    const header = new Header(tar, at);
    if (header.nullBlock || header.cksumValid) return header;
  } catch (error) {
    throw invalid('it is no tar archive', error);
  }
  throw invalid('it is no tar archive');
}

function checkedPath(header: Header): string {
  const path = header.path ?? '';
  if (header.type !== 'File' && header.type !== 'OldFile')
    throw invalid(`${JSON.stringify(path)} is not a plain file (${header.type})`);
  const problem = pathProblem(path);
  if (problem) throw invalid(problem);
  if (!path.startsWith(root)) throw invalid(`${path} is not below ${root}`);
  return path.slice(root.length);
}

function refuseRest(tar: Buffer, at: number): void {
  if (tar.subarray(at).some((byte) => byte !== 0)) throw invalid('there is something behind its end');
}
