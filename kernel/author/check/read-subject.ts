import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import type { SourceFile, Subject } from './check.ts';
import { walkPlugin } from './walk-plugin.ts';

/** Reads what the checks look at. */
export async function readSubject(directory: string, manifest: Manifest, packed: boolean): Promise<Subject> {
  const paths = (await walkPlugin(directory)).filter(isSource);
  const sources = await Promise.all(
    paths.map(
      async (path): Promise<SourceFile> => ({
        path,
        text: await readFile(join(directory, path), 'utf8'),
      }),
    ),
  );
  return { directory, manifest, packed, sources };
}

function isSource(path: string): boolean {
  return /\.[jt]s$/.test(path) && !/^(test|ui|node_modules)\//.test(path);
}
