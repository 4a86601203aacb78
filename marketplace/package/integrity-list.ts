import { hash } from 'node:crypto';
import { type Manifest, packageErrors } from '@isp/sdk';
import { type IntegrityList, integrityFile, signaturesFile } from './package-format.ts';
import { invalid } from './read-archive.ts';

const sha256 = /^[0-9a-f]{64}$/;

/** SHA-256 in hexadecimal digits. */
export const digestOf = (bytes: Buffer): string => hash('sha256', bytes, 'hex');

/** Lists files with their SHA-256, sorted by path. */
export function listFiles({ id, version }: Manifest, files: ReadonlyMap<string, Buffer>): IntegrityList {
  const listed = [...files]
    .filter(([path]) => path !== integrityFile && path !== signaturesFile)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [path, digestOf(content)] as const);
  return { format: 1, id, version, files: Object.fromEntries(listed) };
}

/**
 * Reads `integrity.json`.
 *
 * @throws PACKAGE_INVALID
 */
export function parseIntegrity(bytes: Buffer): IntegrityList {
  const list = parseJson(integrityFile, bytes) as Partial<IntegrityList> | null;
  if (list?.format !== 1) throw invalid(`${integrityFile} has a format this platform does not know`);
  const { id, version, files } = list;
  const named = typeof id === 'string' && typeof version === 'string';
  if (!named || typeof files !== 'object' || files === null) throw invalid(`${integrityFile} is incomplete`);
  if (!Object.values(files).every((digest) => typeof digest === 'string' && sha256.test(digest)))
    throw invalid(`${integrityFile} has something that is no SHA-256`);
  return list as IntegrityList;
}

/** JSON of a file of the package, or PACKAGE_INVALID. */
export function parseJson(path: string, bytes: Buffer | undefined): unknown {
  if (!bytes) throw invalid(`it has no ${path}`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw invalid(`${path} is no JSON: ${(error as Error).message}`, error);
  }
}

/**
 * Holds digests of what is there against the list.
 *
 * @throws PACKAGE_ALTERED naming the first file that is missing, extra or different
 */
export function holdAgainst(list: IntegrityList, found: ReadonlyMap<string, string>): void {
  for (const [path, digest] of Object.entries(list.files)) {
    const actual = found.get(path);
    if (actual === undefined) throw altered(list, `${path} is missing`);
    if (actual !== digest) throw altered(list, `${path} was changed`);
  }
  const extra = [...found.keys()].find((path) => !isListed(list, path));
  if (extra !== undefined) throw altered(list, `${extra} is not part of it`);
}

function isListed(list: IntegrityList, path: string): boolean {
  return path === integrityFile || path === signaturesFile || Object.hasOwn(list.files, path);
}

/** What a package that is not what was signed is refused with. */
export const altered = ({ id, version }: Pick<IntegrityList, 'id' | 'version'>, reason: string) =>
  packageErrors.PACKAGE_ALTERED({ plugin: id, version, reason });
