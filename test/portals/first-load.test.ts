import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { distDirectory } from '../../portals/build/places.ts';
import type { PortalBuild } from '../../portals/build/portal-build.ts';
import { projectDirectory } from '../support/project-directory.ts';

const node = join(projectDirectory, 'node_modules', '.bin', 'node');

test('the first load is 140 KB of script and 25 KB of styles at most, compressed with gzip', async () => {
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  const text = await readFile(join(distDirectory, 'build.json'), 'utf8');
  const { firstLoad } = JSON.parse(text) as PortalBuild;
  expect(firstLoad.script).toBeLessThanOrEqual(140 * 1024);
  expect(firstLoad.styles).toBeLessThanOrEqual(25 * 1024);
}, 120_000);
