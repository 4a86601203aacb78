import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changesOfVersion } from '../../../../marketplace/package/changes-of-version.ts';
import { type Check, problem } from '../check.ts';

export const changelogHasVersion: Check = {
  name: 'the changelog says what this version changes',
  async run({ directory, manifest }) {
    const { changelog = 'CHANGELOG.md', version } = manifest;
    const text = await readFile(join(directory, changelog), 'utf8').catch(() => undefined);
    if (text === undefined)
      return [problem(`${changelog} is missing; write what each version changes, newest first`)];
    if (changesOfVersion(text, version)) return [];
    return [
      problem(`${changelog} has nothing under a heading "## ${version}"; write what this version changes`),
    ];
  },
};
