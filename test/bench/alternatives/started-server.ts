import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of an alternative, ended with the block it was started in. */
export interface StartedServer extends AsyncDisposable {
  /** What it has printed, the end of it. */
  output(): string;
  /** Undefined while it runs. */
  endedWith(): number | string | undefined;
}

const keptCharacters = 3_000;

export function startServer(
  [program = '', ...args]: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): StartedServer {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-keptCharacters);
    });
  const ended = once(child, 'close').catch(() => undefined);
  return {
    output: () => output,
    endedWith: () => child.exitCode ?? child.signalCode ?? undefined,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Waits until an address answers 200; fails with what the server printed when it ends or takes too long. */
export async function whenAnswers(url: string, server: StartedServer, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs;
  while ((await statusOf(url)) !== 200) {
    if (server.endedWith() !== undefined || performance.now() > deadline)
      throw new TypeError(`${url} does not answer; the server printed:\n${server.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}
