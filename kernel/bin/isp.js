#!/usr/bin/env node

/* The command line. It may be started by an older Node: the pinned one that npm installed takes over then. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pinned = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (Number(process.versions.node.split('.')[0]) >= 26) {
  await import('../cli/main.ts');
} else if (existsSync(pinned)) {
  const result = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = result.status ?? 1;
} else {
  process.stderr.write(
    'ISP Framework needs Node 26, which "npm ci" brings along. Run "npm ci" in the project first.\n',
  );
  process.exitCode = 1;
}
