import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** One request of a load. */
export interface Sample {
  /** `performance.now()`. */
  readonly sentAt: number;
  /** For a free connection. */
  readonly waitedMs: number;
  /** From the connection to the end of the answer. */
  readonly tookMs: number;
  /** What went wrong. */
  readonly failure?: string;
  /** It was answered well, but with another request's word. */
  readonly wrong: boolean;
}

export interface WordLoadOptions {
  /** Where a word is asked for; the answer is JSON with the same `word`. */
  url(word: string): string;
  readonly token?: string;
  readonly connections: number;
  readonly ratePerSecond: number;
  /** Hears every good answer. */
  onAnswer?(body: string): void;
}

export interface WordLoad {
  /** Sends nothing more, and answers what became of every request. */
  stop(): Promise<Sample[]>;
}

const tickMs = 2;
const answerLimitMs = 30_000;

/**
 * Requests at a steady rate, each with a word of its own, from several keep-alive connections. No retries. A request
 * is sent when it is due, also while others wait, so that a pause of the server delays as many as it does in life.
 */
export function startWordLoad(options: WordLoadOptions): WordLoad {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const samples: Promise<Sample>[] = [];
  const run = Math.random().toString(36).slice(2, 8);
  const startedAt = performance.now();
  let stopping = false;
  const sending = (async () => {
    while (!stopping) {
      const due = ((performance.now() - startedAt) / 1000) * options.ratePerSecond;
      while (samples.length < due) samples.push(ask(agent, options, `${run}-${samples.length}`));
      await pause(tickMs);
    }
  })();
  return {
    async stop() {
      stopping = true;
      await sending;
      const done = await Promise.all(samples);
      agent.destroy();
      return done;
    },
  };
}

/** Runs a load for some seconds. */
export async function wordLoadFor(seconds: number, options: WordLoadOptions): Promise<Sample[]> {
  const load = startWordLoad(options);
  await pause(seconds * 1000);
  return load.stop();
}

async function ask(agent: Agent, options: WordLoadOptions, word: string): Promise<Sample> {
  const sentAt = performance.now();
  const answer = await get(agent, options, word);
  const times = {
    sentAt,
    waitedMs: answer.connectedAt - sentAt,
    tookMs: performance.now() - answer.connectedAt,
  };
  if (answer.failure) return { ...times, failure: answer.failure, wrong: false };
  options.onAnswer?.(answer.body);
  return { ...times, wrong: !answer.body.includes(`"word":"${word}"`) };
}

interface Answer {
  readonly connectedAt: number;
  readonly failure?: string;
  readonly body: string;
}

function get(agent: Agent, { url, token }: WordLoadOptions, word: string): Promise<Answer> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  let connectedAt = performance.now();
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ connectedAt, failure: error.message, body: '' });
    const outgoing = request(url(word), { agent, headers, timeout: answerLimitMs }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ connectedAt, body, ...failureOf(response.statusCode, body) }));
      response.on('error', failed);
    });
    outgoing.on('socket', () => {
      connectedAt = performance.now();
    });
    outgoing.on('timeout', () => outgoing.destroy(new TypeError(`no answer within ${answerLimitMs} ms`)));
    outgoing.on('error', failed).end();
  });
}

function failureOf(status: number | undefined, body: string): { failure?: string } {
  return status === 200 ? {} : { failure: `${status} ${body.slice(0, 200)}` };
}
