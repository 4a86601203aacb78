import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const version = '12.4.0';
const limitMs = 900_000;

/** A folder with Directus in its `node_modules`. */
export interface DirectusInstallation extends AsyncDisposable {
  readonly path: string;
}

/**
 * Installs Directus with npm into a folder of its own, outside of the project (730 MB; minutes). With
 * `BENCH_DIRECTUS_DIR` the installation in that folder is used, and kept.
 */
export async function directusInstallation(tell: (text: string) => void): Promise<DirectusInstallation> {
  const kept = process.env.BENCH_DIRECTUS_DIR;
  if (kept) return { path: kept, [Symbol.asyncDispose]: async () => undefined };
  const path = await mkdtemp(join(tmpdir(), 'bench-directus-'));
  const remove = () => rm(path, { recursive: true, force: true });
  tell(`installing directus@${version}, which takes some minutes`);
  await writeFile(join(path, 'package.json'), '{ "private": true }\n');
  try {
    await run('npm', ['install', '-E', '--no-audit', '--no-fund', `directus@${version}`], {
      cwd: path,
      timeout: limitMs,
      env: { ...process.env, PATH: foreignPath() },
    });
  } catch (error) {
    await remove();
    const { stderr = '', message } = error as Error & { stderr?: string };
    const reasons = stderr.split('\n').filter((line) => line.startsWith('npm error'));
    throw new TypeError(`directus@${version} does not install here: ${reasons.join('; ') || message}`);
  }
  return { path, [Symbol.asyncDispose]: remove };
}

/** The machine's own Node and npm: native packages are built for that one, and it is what Directus asks for. */
export function foreignPath(): string {
  const own = join('node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((place) => !place.endsWith(own))
    .join(delimiter);
}
