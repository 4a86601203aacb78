#!/usr/bin/env node

/* The command line. It may be started by an older Node: the pinned one that npm installed takes over then. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const project = dirname(dirname(dirname(self)));
const pinned = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const [command = 'start'] = process.argv.slice(2);

/*
 * The kernel lives long and needs little: with a young generation of 3 x 4 MB instead of 3 x 16, and two memory arenas
 * instead of one per thread, 500 reloads added 7 MB to its own pages; without, 51 MB. V8 and the C library read both
 * only when a process begins.
 */
const isKernel = command === 'start' || command === 'dev';
const flags = isKernel ? ['--max-semi-space-size=4'] : [];
const environment = isKernel ? { MALLOC_ARENA_MAX: '2', ...process.env } : process.env;
const complete = flags.every((flag) => process.execArgv.includes(flag));
const words = [...flags, self, ...process.argv.slice(2)];

if (Number(process.versions.node.split('.')[0]) < 26) startPinned();
else if (complete || process.platform === 'win32') await import('../cli/main.ts');
else process.execve(process.execPath, [process.execPath, ...process.execArgv, ...words], environment);

function startPinned() {
  if (!existsSync(pinned)) {
    process.stderr.write(
      'ISP Framework needs Node 26, which "npm ci" brings along. Run "npm ci" in the project first.\n',
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(pinned, words, { stdio: 'inherit', env: environment });
  /* A service manager signals this process; Ctrl-C reaches both, and the platform minds only the first. */
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
}
