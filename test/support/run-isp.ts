import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { compileCache } from './compile-cache.ts';
import { projectDirectory } from './project-directory.ts';

/** How a command of the command line ended. */
export interface IspResult {
  readonly code: number | null;
  /** What it printed, and where. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the command line to its end; fails with its output when it does. */
export async function runIsp(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { code, stdout, stderr } = await tryIsp(command, environment);
  if (code !== 0) throw new Error(`isp ${command.join(' ')} ended with code ${code}:\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** Runs a command of the command line to its end, however that is. */
export async function tryIsp(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<IspResult> {
  const child = spawnIsp(command, environment);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** Starts a command of the command line. */
export function spawnIsp(command: readonly string[], environment: Readonly<Record<string, string>>) {
  const isp = join(projectDirectory, 'kernel', 'bin', 'isp.js');
  return spawn(join(projectDirectory, 'node_modules', '.bin', 'node'), [isp, ...command], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
