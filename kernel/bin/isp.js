#!/usr/bin/env node

/* The command line. It may be started by an older Node: the pinned one that npm installed takes over then. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pinned = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (Number(process.versions.node.split('.')[0]) >= 26) {
  await import('../cli/main.ts');
} else if (existsSync(pinned)) {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  /* A service manager signals this process; Ctrl-C reaches both, and the platform minds only the first. */
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
} else {
  process.stderr.write(
    'ISP Framework needs Node 26, which "npm ci" brings along. Run "npm ci" in the project first.\n',
  );
  process.exitCode = 1;
}
