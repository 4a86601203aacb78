import type { Socket } from 'socket.io-client';
import { noteLive } from '../api/connection.ts';
import { pageHasHadItsTurn } from '../app/page-first.ts';

/** A change; `undefined`: read everything anew, changes may have been missed. */
export type LiveListener = (change: unknown) => void;

interface Topic {
  readonly listeners: Set<LiveListener>;
  /** Where to go on after a break. */
  last: { epoch?: string; since?: number };
}

interface News {
  readonly topic: string;
  readonly epoch: string;
  readonly seq: number;
  readonly data: unknown;
}

/** One connection for all live data of the page, opened when somebody first listens. */
export class LiveConnection {
  readonly #topics = new Map<string, Topic>();
  readonly #begin: () => Promise<void>;
  #socket: Promise<Socket> | undefined;

  /** It is opened once `begin` allows it. */
  constructor(begin: () => Promise<void> = async () => undefined) {
    this.#begin = begin;
  }

  /** Listens to a topic until the answer is called. */
  on(name: string, listener: LiveListener): () => void {
    const topic = this.#topics.get(name) ?? { listeners: new Set(), last: {} };
    const isNew = topic.listeners.size === 0;
    topic.listeners.add(listener);
    this.#topics.set(name, topic);
    this.#socket ??= this.#open();
    if (isNew) void this.#socket.then((socket) => socket.connected && subscribe(socket, name, topic));
    return () => this.#off(name, listener);
  }

  /** Connects anew: the platform closes what was opened by a session that has ended, and another one goes on. */
  async reconnect(): Promise<void> {
    const socket = await this.#socket;
    socket?.disconnect().connect();
  }

  /** Ends the connection: somebody else may be signed in next. */
  async close(): Promise<void> {
    const socket = await this.#socket;
    this.#socket = undefined;
    this.#topics.clear();
    socket?.disconnect();
  }

  #off(name: string, listener: LiveListener): void {
    const topic = this.#topics.get(name);
    topic?.listeners.delete(listener);
    if (!topic || topic.listeners.size > 0) return;
    this.#topics.delete(name);
    void this.#socket?.then((socket) => socket.connected && socket.emit('unsubscribe', { topic: name }));
  }

  async #open(): Promise<Socket> {
    await this.#begin();
    const { io } = await import('socket.io-client');
    const socket = io({ path: '/realtime', transports: ['websocket'] });
    socket.on('connect', () => {
      noteLive(true);
      for (const [name, topic] of this.#topics) subscribe(socket, name, topic);
    });
    socket.on('disconnect', () => noteLive(false));
    socket.on('connect_error', (error: Error & { data?: { status?: number } }) => {
      noteLive(false);
      if (error.data?.status === 503) setTimeout(() => socket.connect(), 2_000);
    });
    socket.on('snapshot', (news: News) => this.#take(news, undefined));
    socket.on('change', (news: News) => this.#take(news, news.data));
    socket.on('ended', ({ topic: name, error }: { topic: string; error?: { status?: number } }) => {
      const topic = this.#topics.get(name);
      if (topic && error?.status === 409) subscribe(socket, name, { ...topic, last: {} });
    });
    return socket;
  }

  #take({ topic: name, epoch, seq }: News, change: unknown): void {
    const topic = this.#topics.get(name);
    if (!topic) return;
    topic.last = { epoch, since: seq };
    for (const listener of topic.listeners) listener(change);
  }
}

function subscribe(socket: Socket, topic: string, { last }: Topic): void {
  socket.emit('subscribe', { topic, ...last }, () => undefined);
}

/** The one of this page. */
export const live = new LiveConnection(pageHasHadItsTurn);
