import type { Manifest } from '@isp/sdk';
import { changesOfVersion } from '../changes-of-version.ts';
import { bundle } from './bundle.ts';
import { unpackable } from './pack-errors.ts';
import { packageJson } from './package-json.ts';
import { type AuthorPackage, filesBelow, readIfThere, readJson } from './plugin-folder.ts';

const migration = /^migrations\/\d{4}-[\w-]+\.[jt]s$/;

/** All files of a package but its list of them: bundled code, the manifest, and what people look at. */
export async function collectFiles(directory: string, manifest: Manifest): Promise<Map<string, Buffer>> {
  const migrations = (await filesBelow(directory, 'migrations')).filter((path) => migration.test(path));
  const code = await bundle(directory, { manifest, entries: [await entryFile(directory), ...migrations] });
  const beside = await plainFiles(directory, manifest);
  const files = new Map([...beside, ...code]);
  const changelog = files.get(manifest.changelog ?? 'CHANGELOG.md')?.toString('utf8') ?? '';
  const described = packageJson(manifest, {
    author: (await readJson<AuthorPackage>(directory, 'package.json')) ?? {},
    changes: changesOfVersion(changelog, manifest.version),
    hasLicenseFile: files.has('LICENSE'),
  });
  return files.set('plugin.json', asJson(manifest)).set('package.json', asJson(described));
}

/** JSON as it stands in packages. */
export const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

async function entryFile(directory: string): Promise<string> {
  for (const path of ['plugin.ts', 'plugin.js']) if (await readIfThere(directory, path)) return path;
  throw unpackable(directory, ['plugin.ts is missing']);
}

/** What goes in as it is; what the manifest names has to be there. */
async function plainFiles(directory: string, manifest: Manifest): Promise<Map<string, Buffer>> {
  const { icon, screenshots = [], changelog } = manifest;
  const named = [icon, changelog, ...screenshots].filter((path) => path !== undefined);
  const usual = ['README.md', 'CHANGELOG.md', 'LICENSE', ...(await filesBelow(directory, 'ui'))];
  const files = new Map<string, Buffer>();
  for (const path of new Set([...named, ...usual])) {
    const content = await readIfThere(directory, path);
    if (content) files.set(path, content);
    else if (named.includes(path))
      throw unpackable(directory, [`plugin.json names ${path}, which is not there`]);
  }
  return files;
}
