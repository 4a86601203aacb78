import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freePorts } from '../../support/free-ports.ts';
import { directusInstallation, foreignPath } from './directus-installation.ts';
import { type SaveFigures, savesUnderLoad } from './saves-under-load.ts';
import { startServer, whenAnswers } from './started-server.ts';

const startLimitMs = 120_000;

/** Directus on SQLite with an endpoint extension, reloaded by `EXTENSIONS_AUTO_RELOAD`. */
export async function measureDirectus(progress: (text: string) => void): Promise<SaveFigures> {
  const tell = (text: string) => progress(`directus: ${text}`);
  await using installation = await directusInstallation(tell);
  const place = join(installation.path, 'bench');
  await rm(place, { recursive: true, force: true });
  const extension = join(place, 'extensions', 'echo', 'dist', 'index.js');
  await mkdir(dirname(extension), { recursive: true });
  await mkdir(join(place, 'uploads'));
  await writeFile(join(place, 'package.json'), '{ "private": true }\n');
  const from = join(import.meta.dirname, 'directus');
  await cp(join(from, 'extension.json'), join(place, 'extensions', 'echo', 'package.json'));
  await cp(join(from, 'echo.mjs'), extension);
  const [port] = (await freePorts(1)) as [number];
  const run = (command: string) =>
    startServer(['node', join(installation.path, 'node_modules', 'directus', 'cli.js'), command], {
      cwd: place,
      env: environment(port, place),
    });
  await bootstrap(run, tell);
  await using server = run('start');
  const url = (word: string) => `http://127.0.0.1:${port}/echo/${word}`;
  await whenAnswers(url('hello'), server, startLimitMs);
  const source = await readFile(extension, 'utf8');
  const save = (edition: number) =>
    writeFile(extension, source.replace(/edition = \d+/, `edition = ${edition}`));
  return await savesUnderLoad({ url, save }, tell);
}

/** Makes the tables; a bootstrap that does not end is ended. */
async function bootstrap(
  run: (command: string) => ReturnType<typeof startServer>,
  tell: (text: string) => void,
): Promise<void> {
  tell('making its database');
  await using command = run('bootstrap');
  const deadline = performance.now() + startLimitMs;
  while (command.endedWith() === undefined && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 200));
  if (command.endedWith() !== 0) throw new TypeError(`its bootstrap did not succeed:\n${command.output()}`);
}

function environment(port: number, place: string): NodeJS.ProcessEnv {
  return {
    PATH: foreignPath(),
    HOME: process.env.HOME,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRET: randomBytes(24).toString('hex'),
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: join(place, 'data.db'),
    EXTENSIONS_PATH: join(place, 'extensions'),
    EXTENSIONS_AUTO_RELOAD: 'true',
    RATE_LIMITER_ENABLED: 'false',
    TELEMETRY: 'false',
    LOG_LEVEL: 'warn',
  };
}
