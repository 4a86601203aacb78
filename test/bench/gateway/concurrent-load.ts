import { Agent, get } from 'node:http';

/** Milliseconds each request of some concurrent callers took, and how many did not come to 200. */
export interface ConcurrentTimes {
  readonly times: readonly number[];
  readonly failed: number;
}

/** So many callers over kept connections, each asking again as soon as it has its answer. */
export async function concurrentLoad(options: {
  readonly url: string;
  readonly token: string;
  readonly callers: number;
  readonly seconds: number;
}): Promise<ConcurrentTimes> {
  const { url, token, callers, seconds } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  let failed = 0;
  const caller = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      if ((await statusOf({ url, token, agent })) !== 200) failed += 1;
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  agent.destroy();
  return { times, failed };
}

function statusOf({ url, token, agent }: { url: string; token: string; agent: Agent }): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const request = get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
    answer.resume();
    answer.once('end', () => resolve(answer.statusCode ?? 0));
    answer.once('error', reject);
  });
  request.once('error', reject);
  return promise;
}
