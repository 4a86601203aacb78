/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';

/** A connection as socket.io has it, with what was sent over it. */
class FakeSocket {
  connected = false;
  readonly sent: unknown[] = [];
  /** Resolves when somebody wants to hear that it is connected. */
  readonly listenedTo = Promise.withResolvers<void>();
  readonly #handlers = new Map<string, (...told: unknown[]) => void>();

  on(name: string, handler: (...told: unknown[]) => void): this {
    this.#handlers.set(name, handler);
    if (name === 'connect') this.listenedTo.resolve();
    return this;
  }
  hear(name: string, ...told: unknown[]): void {
    this.#handlers.get(name)?.(...told);
  }
  emit(name: string, what: object): void {
    this.sent.push([name, what]);
  }
  connect(): this {
    this.connected = true;
    this.hear('connect');
    return this;
  }
  disconnect(): this {
    this.connected = false;
    this.hear('disconnect', 'io client disconnect');
    return this;
  }
}

let socket = new FakeSocket();
jest.unstable_mockModule('socket.io-client', () => ({ io: () => socket }));
const { LiveConnection } = await import('../live/live-connection.ts');

/** What a page heard of a topic. */
async function listening() {
  socket = new FakeSocket();
  const live = new LiveConnection();
  const heard: unknown[] = [];
  live.on('jobs', (change) => heard.push(change));
  await socket.listenedTo.promise;
  await new Promise((resolve) => setTimeout(resolve, 0));
  socket.connect();
  return { live, heard };
}

test('a snapshot says that all is to be read anew; after a break it goes on where it was', async () => {
  const { heard } = await listening();
  expect(socket.sent).toEqual([['subscribe', { topic: 'jobs' }]]);
  socket.hear('snapshot', { topic: 'jobs', epoch: 'e', seq: 4, data: [] });
  socket.hear('change', { topic: 'jobs', epoch: 'e', seq: 7, data: { id: 'j' } });
  expect(heard).toEqual([undefined, { id: 'j' }]);
  socket.disconnect().connect();
  expect(socket.sent.at(-1)).toEqual(['subscribe', { topic: 'jobs', epoch: 'e', since: 7 }]);
});

test('whoever has signed in again hears on, though the platform closed the connection of the session before', async () => {
  const { live, heard } = await listening();
  socket.hear('change', { topic: 'jobs', epoch: 'e', seq: 2, data: 1 });
  socket.connected = false;
  socket.hear('disconnect', 'io server disconnect');
  await live.reconnect();
  expect(socket.connected).toBe(true);
  expect(socket.sent.at(-1)).toEqual(['subscribe', { topic: 'jobs', epoch: 'e', since: 2 }]);
  socket.hear('change', { topic: 'jobs', epoch: 'e', seq: 3, data: 2 });
  expect(heard).toEqual([1, 2]);
});

test('who signs in next hears nothing of what the one before listened to', async () => {
  const { live, heard } = await listening();
  await live.close();
  socket.hear('change', { topic: 'jobs', epoch: 'e', seq: 9, data: 'theirs' });
  expect(heard).toEqual([]);
  expect(socket.connected).toBe(false);
});
