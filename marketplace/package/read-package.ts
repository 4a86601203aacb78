import { open } from 'node:fs/promises';
import type { Manifest } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import { digestOf, holdAgainst, parseIntegrity, parseJson } from './integrity-list.ts';
import {
  type IntegrityList,
  integrityFile,
  type PluginPackage,
  packageLimits,
  type Signature,
  signaturesFile,
} from './package-format.ts';
import { invalid, readArchive } from './read-archive.ts';
import { parseSignatures } from './signatures.ts';

/**
 * Reads a package and makes sure that it is whole: every file is listed with its SHA-256, and none is missing. Who signed
 * it is another question, see `judgeSignature`; whether it fits this platform is one for `resolveVersion`.
 *
 * @param source path of the `.tgz`, or its bytes
 * @throws PACKAGE_INVALID, PACKAGE_ALTERED
 */
export async function readPackage(source: string | Buffer): Promise<PluginPackage> {
  const files = await readArchive(typeof source === 'string' ? await readLimited(source) : source);
  const integrityBytes = files.get(integrityFile) ?? Buffer.alloc(0);
  if (integrityBytes.length === 0)
    throw invalid(`it has no ${integrityFile}; make packages with: isp plugin pack`);
  const integrity = parseIntegrity(integrityBytes);
  holdAgainst(integrity, new Map([...files].map(([path, content]) => [path, digestOf(content)])));
  const manifest = readManifest(files, integrity);
  const signatures = readSignatures(files);
  return { manifest, files, integrity, integrityBytes, signatures, digest: digestOf(integrityBytes) };
}

async function readLimited(file: string): Promise<Buffer> {
  await using handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw invalid(error.code === 'ENOENT' ? `there is no file ${file}` : error.message, error);
  });
  const { size } = await handle.stat();
  if (size > packageLimits.archiveBytes)
    throw invalid(`it is larger than ${packageLimits.archiveBytes} bytes`);
  return handle.readFile();
}

function readManifest(files: ReadonlyMap<string, Buffer>, integrity: IntegrityList): Manifest {
  const manifest = parseJson('plugin.json', files.get('plugin.json')) as Manifest;
  const problems = checkManifest(manifest, { anyPlatform: true });
  const listed = problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  if (problems.length > 0) throw invalid(`plugin.json: ${listed}`);
  if (manifest.id !== integrity.id || manifest.version !== integrity.version)
    throw invalid(`plugin.json and ${integrityFile} name different plugins or versions`);
  if (!files.has('plugin.js')) throw invalid('it has no plugin.js');
  holdPackageJson(manifest, parseJson('package.json', files.get('package.json')));
  return manifest;
}

function holdPackageJson({ id, version }: Manifest, value: unknown): void {
  const { name, version: stated } = (value ?? {}) as { name?: unknown; version?: unknown };
  if (name !== packageName(id) || stated !== version)
    throw invalid('plugin.json and package.json name different plugins or versions');
}

/** What a plugin's package is called in an npm registry. */
export const packageName = (id: string): string => `isp-plugin-${id}`;

function readSignatures(files: ReadonlyMap<string, Buffer>): readonly Signature[] {
  const bytes = files.get(signaturesFile);
  if (!bytes) return [];
  const signatures = parseSignatures(parseJson(signaturesFile, bytes));
  if (!signatures) throw invalid(`${signaturesFile} is no list of signatures`);
  return signatures;
}
