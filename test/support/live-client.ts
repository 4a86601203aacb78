import { io, type Socket } from 'socket.io-client';
import type {
  Answer,
  ClientEvents,
  LiveProblem,
  ServerEvents,
  TopicMessage,
} from '../../services/realtime/contract/index.ts';

export type LiveClient = Socket<ServerEvents, ClientEvents>;

export interface LiveClientOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: it does not connect again. */
  readonly reconnection?: boolean;
}

/** What a client has heard, in order. */
export interface Heard {
  readonly client: LiveClient;
  readonly messages: ({ readonly event: 'snapshot' | 'change' } & TopicMessage)[];
  readonly ended: { readonly topic: string; readonly error: LiveProblem }[];
  readonly leaving: LiveProblem[];
  readonly problems: LiveProblem[];
  readonly refusals: (Error & { readonly data?: LiveProblem })[];
}

/** Connects to the live data of a platform and writes down all that comes. */
export function connectLive(baseUrl: string, options: LiveClientOptions = {}): Heard {
  const { token, headers, reconnection = false } = options;
  const client: LiveClient = io(baseUrl, {
    path: '/realtime',
    transports: ['websocket'],
    auth: token === undefined ? {} : { token },
    reconnection,
    reconnectionDelay: 50,
    forceNew: true,
    ...(headers ? { extraHeaders: headers } : {}),
  });
  const heard: Heard = { client, messages: [], ended: [], leaving: [], problems: [], refusals: [] };
  client.on('snapshot', (message) => heard.messages.push({ event: 'snapshot', ...message }));
  client.on('change', (message) => heard.messages.push({ event: 'change', ...message }));
  client.on('ended', (message) => heard.ended.push(message));
  client.on('leaving', (reason) => heard.leaving.push(reason));
  client.on('problem', (problem) => heard.problems.push(problem));
  client.on('connect_error', (error) => heard.refusals.push(error));
  return heard;
}

/** Subscribes whenever the client connects, and goes on where it stopped. */
export function keepSubscribed(heard: Heard, topic: string): Answer[] {
  const answers: Answer[] = [];
  heard.client.on('connect', async () => {
    const last = heard.messages.filter((message) => message.topic === topic).at(-1);
    const from = last ? { since: last.seq, epoch: last.epoch } : {};
    answers.push(await askLive(heard.client, 'subscribe', { topic, ...from }));
  });
  return answers;
}

/** Emits anything, also what no client should, and answers the acknowledgement. */
export function askLive(client: LiveClient, event: string, ...sent: unknown[]): Promise<Answer> {
  return (client as unknown as Socket).timeout(10_000).emitWithAck(event, ...sent) as Promise<Answer>;
}
