import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../../../test/support/eventually.ts';
import { freePorts } from '../../../test/support/free-ports.ts';
import { projectDirectory } from '../../../test/support/project-directory.ts';
import { testDirectory } from './sample-plugin.ts';

/** A real registry (Verdaccio) on loopback, empty and without a way to any other one. */
export interface TestRegistry extends AsyncDisposable {
  readonly url: string;
  /** Runs the npm command against it, as a publisher does. */
  npm(...args: readonly string[]): Promise<string>;
}

const verdaccio = join(projectDirectory, 'node_modules/verdaccio/bin/verdaccio');

export async function startRegistry(): Promise<TestRegistry> {
  const directory = await testDirectory();
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}/`;
  const host = url.slice('http:'.length);
  await directory.write({
    'config.yaml': configuration,
    // Verdaccio lets everybody publish here; npm only asks that there is some token.
    npmrc: `registry=${url}\n${host}:_authToken=nobody\nupdate-notifier=false\nfund=false\n`,
  });
  const args = [verdaccio, '--config', join(directory.path, 'config.yaml'), '--listen', url];
  const child = spawn(process.execPath, args, { cwd: directory.path, stdio: 'ignore' });
  await eventually(
    () =>
      fetch(`${url}-/ping`).then(
        ({ ok }) => ok,
        () => false,
      ),
    (answers) => answers,
    {
      within: 60_000,
      what: 'the registry answers',
    },
  );
  const environment = {
    PATH: process.env.PATH,
    HOME: directory.path,
    npm_config_userconfig: join(directory.path, 'npmrc'),
    npm_config_cache: join(directory.path, 'cache'),
  };
  return {
    url,
    npm: async (...command) =>
      (await promisify(execFile)('npm', [...command], { cwd: directory.path, env: environment })).stdout,
    async [Symbol.asyncDispose]() {
      await end(child);
      await directory[Symbol.asyncDispose]();
    },
  };
}

const configuration = `
storage: ./storage
auth:
  htpasswd:
    file: ./htpasswd
uplinks: {}
packages:
  '**':
    access: $all
    publish: $all
    unpublish: $all
web:
  enable: false
log: { type: stdout, format: json, level: fatal }
`;

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(limit);
}
