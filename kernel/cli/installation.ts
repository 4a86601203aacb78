import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../configuration/configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { isDirectoryHeld } from '../data-directory/directory-lock.ts';
import { StartError } from '../start-error.ts';

/** `runtime.json`: how the running platform is reached. */
export interface RuntimeFile {
  readonly pids: Readonly<Record<string, number>>;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly ports: { readonly http: number; readonly radiusAuth: number; readonly radiusAcct: number };
}

/** What the command line knows of the platform without asking it. */
export interface Installation {
  readonly configuration: Configuration;
  readonly dataDirectory: string;
  readonly logs: string;
  /** `down` also after a kill, which leaves `runtime.json` behind. */
  readonly state: 'running' | 'starting' | 'down';
  readonly runtime: RuntimeFile | undefined;
}

export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Looks at the data directory of this environment.
 *
 * @throws StartError DATA_DIRECTORY_FORBIDDEN when this user may not read it.
 */
export async function findInstallation(): Promise<Installation> {
  const configuration = readConfiguration(process.env, { development: false, projectDirectory });
  const { dataDirectory } = configuration;
  try {
    const [runtime, held] = await Promise.all([readRuntime(dataDirectory), isDirectoryHeld(dataDirectory)]);
    const state = !held ? 'down' : runtime ? 'running' : 'starting';
    return { configuration, dataDirectory, logs: join(dataDirectory, 'logs'), state, runtime };
  } catch (error) {
    throw forbidden(error, dataDirectory) ?? error;
  }
}

/** The sentence for a data directory of somebody else; undefined for any other error. */
export function forbidden(error: unknown, dataDirectory: string): StartError | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EACCES' && code !== 'EPERM') return undefined;
  return new StartError(
    'DATA_DIRECTORY_FORBIDDEN',
    `The user ${userInfo().username} may not read the data directory ${dataDirectory}; run the command as the user the platform runs as, or set ISP_DATA_DIR to another directory.`,
    { cause: error },
  );
}

/** Why a command that needs the platform cannot do its work. */
export function notRunning({ state, dataDirectory }: Installation): StartError {
  if (state === 'starting')
    return new StartError(
      'NOT_READY',
      `The platform on ${dataDirectory} is just starting or stopping; try again in a few seconds.`,
    );
  return new StartError(
    'NOT_RUNNING',
    `No platform runs on ${dataDirectory}; start it with "isp start" or set ISP_DATA_DIR.`,
  );
}

async function readRuntime(dataDirectory: string): Promise<RuntimeFile | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDirectory, 'runtime.json'), 'utf8')) as RuntimeFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
