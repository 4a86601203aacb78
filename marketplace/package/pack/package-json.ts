import type { Manifest } from '@isp/sdk';
import { packageName } from '../read-package.ts';
import type { AuthorPackage } from './plugin-folder.ts';

/** The word npm registries are searched for. */
export const keyword = 'isp-plugin';

/** The part of `package.json` that a registry answers in a packument, so that plugins can be listed without fetching them. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly type: 'module';
  readonly main: string;
  readonly keywords: readonly string[];
  /** The manifest. */
  readonly isp: Manifest;
  /** What changed in this version, in Markdown. */
  readonly ispChanges?: string;
}

/** The `package.json` of a packed plugin. */
export function packageJson(
  manifest: Manifest,
  { author, changes, hasLicenseFile }: { author: AuthorPackage; changes?: string; hasLicenseFile: boolean },
): PublishedPackage {
  return {
    name: packageName(manifest.id),
    version: manifest.version,
    description: manifest.description,
    license: author.license ?? (hasLicenseFile ? 'SEE LICENSE IN LICENSE' : 'UNLICENSED'),
    type: 'module',
    main: 'plugin.js',
    keywords: [keyword],
    isp: manifest,
    ...(changes === undefined ? {} : { ispChanges: changes }),
  };
}
