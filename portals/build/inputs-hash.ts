import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from './places.ts';

/** Everything the build is made of. */
const patterns = [
  'portals/{build,shell,ui}/**/*.{ts,tsx,css,json,svg}',
  'portals/build.ts',
  'sdk/ui/**/*.{ts,tsx}',
  'sdk/client/*.ts',
  'sdk/client/generated/keyed-routes.ts',
];
const beside = /\/(test|gallery|node_modules)\//;

/** A hash of the build's sources and of the libraries' versions: the same hash, the same build. */
export function hashOfInputs(): string {
  const files = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: projectDirectory }))
    .filter((file) => !beside.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json'])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(projectDirectory, file)));
  return hash.digest('hex');
}
