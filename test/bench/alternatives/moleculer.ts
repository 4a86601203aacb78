import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChildRegistry } from '../../../kernel/data-directory/child-registry.ts';
import { openDataDirectory } from '../../../kernel/data-directory/open-data-directory.ts';
import { findNatsServer, startEmbeddedNats } from '../../../kernel/embedded/nats-server.ts';
import { freePorts } from '../../support/free-ports.ts';
import { projectDirectory } from '../../support/project-directory.ts';
import { type SaveFigures, savesUnderLoad } from './saves-under-load.ts';
import { startServer, whenAnswers } from './started-server.ts';

const files = ['api.service', 'echo.service', 'moleculer.config'];

/** Moleculer's own hot reload (`moleculer-runner --hot`): a node with moleculer-web, a node with the service, over NATS. */
export async function measureMoleculer(
  progress: (text: string) => void,
  startMs: number,
): Promise<SaveFigures> {
  await using folder = await moleculerFolder();
  await using nats = await startNats();
  const [port] = (await freePorts(1)) as [number];
  const node = (name: string, ...args: string[]) => {
    const own = { BENCH_NODE: name, BENCH_PORT: String(port), BENCH_START_MS: String(startMs) };
    const runner = join(folder.path, 'node_modules', 'moleculer', 'bin', 'moleculer-runner.js');
    return startServer([process.execPath, runner, '--config', 'moleculer.config.js', ...args], {
      cwd: folder.path,
      env: { ...process.env, ...own, ...nats.environment, NODE_OPTIONS: '' },
    });
  };
  await using gateway = node('gateway', 'api.service.js');
  await using service = node('service', '--hot', 'echo.service.js');
  const url = (word: string) => `http://127.0.0.1:${port}/api/echo/${word}`;
  await whenAnswers(url('hello'), gateway, 30_000).catch((cause: Error) => {
    throw new TypeError(`${cause.message}\nthe service's node printed:\n${service.output()}`, { cause });
  });
  const file = join(folder.path, 'echo.service.js');
  const source = await readFile(file, 'utf8');
  const save = (edition: number) => writeFile(file, source.replace(/edition = \d+/, `edition = ${edition}`));
  return await savesUnderLoad({ url, save }, (text) => progress(`moleculer: ${text}`));
}

/** CommonJS, as its hot reload needs it; outside of the project, whose packages are modules. */
async function moleculerFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'bench-moleculer-'));
  for (const file of files)
    await cp(join(import.meta.dirname, 'moleculer', `${file}.cjs`), join(path, `${file}.js`));
  await symlink(join(projectDirectory, 'node_modules'), join(path, 'node_modules'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function startNats(): Promise<AsyncDisposable & { environment: Record<string, string> }> {
  const path = await mkdtemp(join(tmpdir(), 'bench-nats-'));
  const directory = await openDataDirectory(path);
  const onProgress = () => undefined;
  const executable = await findNatsServer({ dataDirectory: directory, onProgress });
  const children = createChildRegistry(directory.path);
  const { url, token, stop } = await startEmbeddedNats({ directory, executable, children, onProgress });
  return {
    environment: { BENCH_NATS_URL: url, BENCH_NATS_TOKEN: token },
    async [Symbol.asyncDispose]() {
      await stop();
      await directory.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}
