import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Searched besides PATH: services are often started with a PATH that lacks them. */
const USUAL_FOLDERS = [
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/sbin',
  '/bin',
  '/sbin',
  '/opt/homebrew/bin',
];

/**
 * Absolute path of a program on PATH or in a usual folder; undefined when there is none.
 *
 * @param options.path is searched instead, and nothing else.
 * @param options.accept passes over a candidate that does not do.
 */
export async function findExecutable(
  name: string,
  options: { path?: string; accept?(candidate: string): Promise<boolean> } = {},
): Promise<string | undefined> {
  const { accept = async () => true } = options;
  const fromPath = (options.path ?? process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  const folders = options.path === undefined ? [...fromPath, ...USUAL_FOLDERS] : fromPath;
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of folders) {
    const candidate = join(folder, file);
    if ((await isExecutable(candidate)) && (await accept(candidate))) return candidate;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
