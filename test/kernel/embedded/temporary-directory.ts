import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

afterAll(async () => {
  for (const path of made) await rm(path, { recursive: true, force: true, maxRetries: 5 });
});

/** A new folder that is removed after the tests of the file. */
export async function makeTemporaryDirectory(): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'isp-embedded-')));
  made.push(path);
  return path;
}
