import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectDirectory } from './test-kernel.ts';

/** Runs a command of the command line to its end; fails with its output when it does. */
export async function runIsp(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const isp = join(projectDirectory, 'kernel', 'bin', 'isp.js');
  const child = spawn(join(projectDirectory, 'node_modules', '.bin', 'node'), [isp, ...command], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`isp ${command.join(' ')} ended with code ${code}:\n${output.join('')}`);
  return output.join('');
}
