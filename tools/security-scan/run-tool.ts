import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program and answers all it prints; it is ended after so many seconds, whatever it is doing. */
export async function runTool(program: string, args: readonly string[], seconds: number): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void printed.push(chunk.toString()));
  const limit = setTimeout(() => child.kill('SIGINT'), seconds * 1_000);
  await once(child, 'close');
  clearTimeout(limit);
  return printed.join('');
}
