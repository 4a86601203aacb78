import { beforeEach, describe, expect, test } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { Outbox } from '../offline/outbox.ts';
import { type Change, openStore } from '../offline/store.ts';

const hour = 3_600_000;
const begin = Date.UTC(2026, 10, 26, 12);

/** A platform that does what a key asks for once, as the real one does. */
class Platform {
  readonly done: string[] = [];
  readonly sent: { key: string; body: unknown }[] = [];
  signedIn: string | null | undefined = 'ana';
  /** What happens to the next requests: lost before it arrives, its reply lost, or an answer of its own. */
  next: ('lost' | 'reply-lost' | { status: number; code: string })[] = [];

  readonly send = async (request: Request): Promise<Response> => {
    const key = request.headers.get('idempotency-key') ?? '';
    const fate = this.next.shift();
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    this.sent.push({ key, body: await request.json() });
    if (typeof fate === 'object')
      return Response.json({ code: fate.code, detail: `it is ${fate.code}` }, { status: fate.status });
    if (!this.done.includes(key)) this.done.push(key);
    if (fate === 'reply-lost') throw new TypeError('Failed to fetch');
    return Response.json({ id: `note of ${key}` }, { status: 201 });
  };
}

let platform: Platform;
let now: number;
let turn: Promise<unknown>;
let ids: number;

/** One lock for all windows, as the browser has it. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** A window with the same store as all others. */
function window(): Outbox {
  return new Outbox({
    store: openStore(),
    alone,
    send: platform.send,
    whoIsSignedIn: async () => platform.signedIn,
    changed: () => undefined,
    newId: () => `new-${++ids}`,
    now: () => now,
  });
}

function note(id: string, more: Partial<Change> = {}): Change {
  const address = '/customers/1/notes';
  return { id, owner: 'ana', address, title: 'A note', body: { text: id }, at: ++now, ...more };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Object.assign(globalThis, { location: { origin: 'http://portal.example' } });
  platform = new Platform();
  now = begin;
  turn = Promise.resolve();
  ids = 0;
});

describe('what waits in a browser', () => {
  test('is sent in its order with its own keys, and is gone afterwards', async () => {
    const outbox = window();
    for (const id of ['b', 'a', 'c']) await outbox.add(note(id));
    const outcomes = await outbox.deliver();
    expect(platform.sent.map(({ body }) => body)).toEqual([{ text: 'b' }, { text: 'a' }, { text: 'c' }]);
    expect(outcomes.get('a')).toEqual({ kind: 'sent', answer: { id: 'note of a' } });
    expect(await outbox.all()).toEqual([]);
  });

  test('stays while there is no connection, and what is behind it is not tried', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    await outbox.add(note('b'));
    platform.next = ['lost'];
    const outcomes = await outbox.deliver();
    expect([...outcomes]).toEqual([['a', { kind: 'waiting', signedOut: false }]]);
    expect((await outbox.all()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('whose reply was lost is sent again with the same key, which does nothing twice', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    platform.next = ['reply-lost'];
    await outbox.deliver();
    await outbox.deliver();
    expect(platform.sent.map(({ key }) => key)).toEqual(['a', 'a']);
    expect(platform.done).toEqual(['a']);
    expect(await outbox.all()).toEqual([]);
  });

  test('is sent by the next window when the one that wrote it was closed', async () => {
    await window().add(note('a'));
    await window().deliver();
    expect(platform.done).toEqual(['a']);
  });

  test('is sent once by two windows that both notice the connection', async () => {
    const both = [window(), window()];
    for (const id of ['a', 'b', 'c']) await both[0]?.add(note(id));
    await Promise.all(both.map((one) => one.deliver()));
    expect(platform.sent.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  test('is sent in nobody else’s name', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    await outbox.add(note('b', { owner: 'ben' }));
    platform.signedIn = 'ben';
    await outbox.deliver();
    expect(platform.sent.map(({ key }) => key)).toEqual(['b']);
    expect((await outbox.all()).map(({ id }) => id)).toEqual(['a']);
  });

  test('waits for a session when there is none, and for an answer to who is signed in', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    platform.signedIn = null;
    expect([...(await outbox.deliver()).values()]).toEqual([{ kind: 'waiting', signedOut: true }]);
    platform.signedIn = undefined;
    expect((await outbox.deliver()).size).toBe(0);
    expect(platform.sent).toEqual([]);
  });

  test.each([
    [503, 'UNAVAILABLE'],
    [429, 'RATE_LIMITED'],
    [409, 'IDEMPOTENCY_KEY_IN_USE'],
    [401, 'UNAUTHENTICATED'],
  ])('%d %s is a matter of time: it stays and is tried again', async (status, code) => {
    const outbox = window();
    await outbox.add(note('a'));
    platform.next = [{ status, code }];
    await outbox.deliver();
    await outbox.deliver();
    expect(platform.done).toEqual(['a']);
  });

  test('that was refused says why, holds up nothing, and goes only when somebody says so', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    await outbox.add(note('b'));
    platform.next = [{ status: 404, code: 'NOT_FOUND' }];
    await outbox.deliver();
    await outbox.deliver();
    expect(platform.done).toEqual(['b']);
    const [refused] = await outbox.all();
    expect(refused?.refusal).toEqual({ code: 'NOT_FOUND', detail: 'it is NOT_FOUND' });
    await outbox.tryAgain('a');
    await outbox.deliver();
    expect(platform.done).toEqual(['b', 'a']);
  });

  test('that was carried out and whose answer the platform has lost is done', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    platform.next = [{ status: 409, code: 'IDEMPOTENCY_OUTCOME_UNKNOWN' }];
    await outbox.deliver();
    expect(await outbox.all()).toEqual([]);
  });

  test('however long it waited is sent when it was never tried', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    now += 100 * hour;
    await outbox.deliver();
    expect(platform.done).toEqual(['a']);
  });

  test('whose first try is longer ago than the platform knows keys is asked about instead of sent twice', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    platform.next = ['reply-lost'];
    await outbox.deliver();
    now += 24 * hour;
    await outbox.deliver();
    expect(platform.sent).toHaveLength(1);
    expect((await outbox.all())[0]?.refusal?.code).toBe('OUTCOME_UNKNOWN');
    await outbox.tryAgain('a');
    expect((await outbox.all()).map(({ id }) => id)).toEqual(['new-1']);
    await outbox.deliver();
    expect(platform.done).toEqual(['a', 'new-1']);
  });

  test('is thrown away unsent', async () => {
    const outbox = window();
    await outbox.add(note('a'));
    await outbox.discard(['a']);
    await outbox.deliver();
    expect(platform.sent).toEqual([]);
  });
});
