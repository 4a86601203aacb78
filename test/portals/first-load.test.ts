import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Manifest } from 'vite';
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

test('the application and the frame are few files each, and the frame and pages load nothing that is the application’s alone', async () => {
  const manifest = JSON.parse(await readFile(join(distDirectory, 'manifest.json'), 'utf8')) as Manifest;
  const loads = (entry: string): string[] => {
    const keys = new Set([entry]);
    for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
    return [...keys];
  };
  const application = loads('main.tsx');
  const alone = application.filter((key) => manifest[key]?.name === 'shell');
  expect(application.length).toBeLessThanOrEqual(6);
  expect(loads('frame/main.tsx').length).toBeLessThanOrEqual(6);
  expect(alone).not.toEqual([]);
  const others = Object.keys(manifest).filter((key) => manifest[key]?.isEntry && key !== 'main.tsx');
  expect(others.length).toBeGreaterThan(8);
  expect(others.filter((key) => loads(key).some((one) => alone.includes(one)))).toEqual([]);
});
