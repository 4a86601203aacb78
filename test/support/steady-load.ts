import { Agent, request } from 'node:http';

/** What a load has seen. */
export interface LoadResult {
  readonly answered: number;
  /** Answers that were not right, by what was wrong, with their number. */
  readonly failures: Readonly<Record<string, number>>;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly perSecond: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly token: string;
  readonly connections: number;
  /** Requests per second over all connections; without it as many as get through. */
  readonly ratePerSecond?: number;
  /** Sent with POST as JSON; without it the requests are GET. */
  readonly body?: unknown;
  /** Says what is wrong with an answer. */
  check(status: number, body: string): string | undefined;
}

/** Requests one URL from several keep-alive connections until it is told to stop. No retries. */
export function startLoad(options: LoadOptions): { stop(): Promise<LoadResult> } {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const failures: Record<string, number> = {};
  const times: number[] = [];
  const startedAt = performance.now();
  let stopping = false;

  const pauseMs = options.ratePerSecond ? (1000 * options.connections) / options.ratePerSecond : 0;
  async function client(): Promise<void> {
    while (!stopping) {
      const sentAt = performance.now();
      const problem = await send(agent, options);
      const tookMs = performance.now() - sentAt;
      times.push(tookMs);
      if (problem) failures[problem] = (failures[problem] ?? 0) + 1;
      if (pauseMs > tookMs) await new Promise((resolve) => setTimeout(resolve, pauseMs - tookMs));
    }
  }
  const clients = Array.from({ length: options.connections }, client);
  return {
    async stop() {
      stopping = true;
      await Promise.all(clients);
      agent.destroy();
      return summarise(times, failures, performance.now() - startedAt);
    },
  };
}

function send(agent: Agent, { url, token, body, check }: LoadOptions): Promise<string | undefined> {
  const method = body === undefined ? 'GET' : 'POST';
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return new Promise((resolve) => {
    const outgoing = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(check(response.statusCode ?? 0, Buffer.concat(chunks).toString())));
      response.on('error', (error) => resolve(error.message));
    });
    outgoing.on('error', (error) => resolve(error.message));
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function summarise(times: number[], failures: Record<string, number>, tookMs: number): LoadResult {
  times.sort((one, other) => one - other);
  const at = (share: number) =>
    Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1));
  const perSecond = Math.round((times.length / tookMs) * 1000);
  return { answered: times.length, failures, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1), perSecond };
}
