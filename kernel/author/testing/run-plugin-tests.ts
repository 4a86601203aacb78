import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import { projectDirectory } from '../project-directory.ts';
import { jestSettings } from './jest-settings.ts';

export interface PluginTestOptions {
  /** Runs them again whenever a file is saved, until Ctrl-C. */
  readonly watch?: boolean;
  /** Only files whose path contains one of these. */
  readonly only?: readonly string[];
  /** Where Jest writes; default: the terminal. `collect` answers it as text. */
  readonly output?: 'inherit' | 'collect';
}

/** How the tests of a plugin ended. */
export interface TestRun {
  readonly passed: boolean;
  /** With `output: 'collect'`. */
  readonly text: string;
}

/**
 * Runs a plugin's tests with Jest, wherever its folder is.
 *
 * @throws StartError JEST_MISSING
 */
export async function runPluginTests(directory: string, options: PluginTestOptions = {}): Promise<TestRun> {
  const { watch = false, only = [], output = 'inherit' } = options;
  const jest = join(projectDirectory, 'node_modules', 'jest', 'bin', 'jest.js');
  if (!existsSync(jest))
    throw new StartError(
      'JEST_MISSING',
      'Jest is not installed here, and tests need it; run "npm ci" (without --omit=dev) in the folder of the platform.',
    );
  const settings = JSON.stringify(jestSettings(directory));
  const stdio = output === 'inherit' ? 'inherit' : 'pipe';
  const child = spawn(
    process.execPath,
    [...nodeFlags, jest, '--config', settings, ...(watch ? ['--watchAll'] : []), ...only],
    {
      cwd: directory,
      stdio: [watch ? 'inherit' : 'ignore', stdio, stdio],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { passed: code === 0, text };
}

const nodeFlags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
