import type { Principal } from '@isp/sdk';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.ts';
import { askLive as ask, type Heard, keepSubscribed } from '../../../test/support/live-client.ts';
import { type LiveFixture, startLive, tokenOf, topics } from './live-fixture.ts';

const staff: Principal = { scope: 'staff', id: 'staff', permissions: ['*'] };
const reseller: Principal = {
  scope: 'reseller',
  id: 'reseller',
  permissions: ['owner.things.read'],
  resellerIds: ['r1'],
};
let live: LiveFixture;

beforeEach(async () => {
  live = await startLive({ recheckMs: 50 });
  live.callers.set(tokenOf('staff'), staff);
  live.callers.set(tokenOf('reseller'), reseller);
});
afterEach(async () => {
  await live[Symbol.asyncDispose]();
});

const tell = (data: unknown, audience?: object) =>
  live.live.tell({ topic: 'things', plugin: 'owner', data, ...(audience ? { audience } : {}) });
const until = (what: string, fits: () => boolean) => eventually(fits, Boolean, { within: 60_000, what });
const seen = ({ messages }: Heard) =>
  messages.map(({ event, seq, data }) => `${event} ${seq} ${JSON.stringify(data)}`);
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('letting clients in', () => {
  test.each([
    ['without a token', undefined],
    ['with a token that holds no more', tokenOf('nobody')],
    ['with something that is no token', { $ne: '' } as unknown as string],
  ])('one %s gets a connect_error with the problem', async (_, token) => {
    const { client } = live.connect(token);
    const error = await new Promise<Error & { data?: unknown }>((resolve) =>
      client.once('connect_error', resolve as never),
    );
    expect(error.data).toMatchObject({ code: 'UNAUTHENTICATED', status: 401, detail: expect.any(String) });
  });

  test('one that passes the gateway by is refused', async () => {
    const { client } = live.connect(tokenOf('staff'), { key: 'guessed' });
    await new Promise((resolve) => client.once('connect_error', resolve));
    expect(client.connected).toBe(false);
  });

  test('a session that ends is told so, and is not called back', async () => {
    const { client, leaving } = live.connect(tokenOf('staff'), { reconnection: true });
    await until('the connection', () => client.connected);
    live.callers.delete(tokenOf('staff'));
    await until('the end', () => !client.connected);
    expect(leaving).toMatchObject([{ code: 'UNAUTHENTICATED', status: 401 }]);
    expect(client.active).toBe(false);
  });

  test('a session that is ended by somebody is gone before it would be looked at again, and those of others stay', async () => {
    await live[Symbol.asyncDispose]();
    live = await startLive();
    live.callers.set(tokenOf('staff'), { ...staff, sessionId: 's1' });
    live.callers.set(tokenOf('reseller'), { ...reseller, sessionId: 's2' });
    const [ended, stays] = [live.connect(tokenOf('staff')), live.connect(tokenOf('reseller'))];
    await until('the connections', () => ended.client.connected && stays.client.connected);
    live.endedSessions.add('s1');
    // Sessions are looked at again after half a minute.
    await eventually(() => !ended.client.connected, Boolean, { within: 20_000, what: 'the end' });
    expect(ended.leaving).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect(stays.client.connected).toBe(true);
  });

  test('the session of the browser’s cookie lets in, which only the gateway can name', async () => {
    const { client } = live.connect(undefined, { session: tokenOf('staff') });
    await until('the connection', () => client.connected);
  });

  test('a permission that is taken away ends the subscription only', async () => {
    const { client, ended } = live.connect(tokenOf('reseller'));
    await ask(client, 'subscribe', { topic: 'things' });
    live.callers.set(tokenOf('reseller'), { ...reseller, permissions: [] });
    await until('the end', () => ended.length > 0);
    expect(ended).toMatchObject([{ topic: 'things', error: { code: 'FORBIDDEN' } }]);
    expect(client.connected).toBe(true);
  });
});

describe('subscribing', () => {
  test('what happens while the snapshot is read comes after it, each once and in order', async () => {
    tell('before');
    live.onSnapshot = async () => {
      tell('while');
      await new Promise((resolve) => setTimeout(resolve, 20));
      tell('meanwhile');
      return 'all';
    };
    const heard = live.connect(tokenOf('staff'));
    expect(await ask(heard.client, 'subscribe', { topic: 'things' })).toEqual({ ok: true });
    tell('after');
    await until('four messages', () => heard.messages.length === 4);
    expect(seen(heard)).toEqual([
      'snapshot 1 "all"',
      'change 2 "while"',
      'change 3 "meanwhile"',
      'change 4 "after"',
    ]);
  });

  test('one who names the epoch and the last number gets what was missed, and no snapshot', async () => {
    const first = live.connect(tokenOf('staff'));
    await ask(first.client, 'subscribe', { topic: 'things' });
    await until('the snapshot', () => first.messages.length === 1);
    const { epoch } = first.messages[0] as { epoch: string };
    for (const data of ['one', 'two', 'three']) tell(data);
    const second = live.connect(tokenOf('staff'));
    expect(await ask(second.client, 'subscribe', { topic: 'things', epoch, since: 1 })).toEqual({ ok: true });
    await until('the missed ones', () => second.messages.length === 2);
    expect(seen(second)).toEqual(['change 2 "two"', 'change 3 "three"']);
    const stranger = live.connect(tokenOf('staff'));
    await ask(stranger.client, 'subscribe', { topic: 'things', epoch: 'another', since: 1 });
    await until('a snapshot', () => stranger.messages[0]?.event === 'snapshot');
  });

  test('a reseller gets the changes of his own only, live and missed', async () => {
    const heard = live.connect(tokenOf('reseller'));
    await ask(heard.client, 'subscribe', { topic: 'things' });
    await until('the snapshot', () => heard.messages.length === 1);
    const { epoch } = heard.messages[0] as { epoch: string };
    tell('his', { resellerId: 'r1' });
    tell('another', { resellerId: 'r2' });
    tell('staff only');
    tell('his again', { resellerId: 'r1', customerId: 'c9' });
    await until('both', () => heard.messages.length === 3);
    expect(seen(heard).slice(1)).toEqual(['change 1 "his"', 'change 4 "his again"']);
    await ask(heard.client, 'subscribe', { topic: 'things', epoch, since: 0 });
    await until('both again', () => heard.messages.length === 5);
    expect(seen(heard).slice(3)).toEqual(['change 1 "his"', 'change 4 "his again"']);
  });

  test('after unsubscribing nothing comes any more', async () => {
    const heard = live.connect(tokenOf('staff'));
    await ask(heard.client, 'subscribe', { topic: 'things' });
    expect(await ask(heard.client, 'unsubscribe', { topic: 'things' })).toEqual({ ok: true });
    tell('unheard');
    await ask(heard.client, 'subscribe', { topic: 'secrets' });
    expect(heard.messages.map(({ event }) => event)).toEqual(['snapshot', 'snapshot']);
  });

  test('a plugin cannot speak on the topic of another', async () => {
    const heard = live.connect(tokenOf('staff'));
    await ask(heard.client, 'subscribe', { topic: 'things' });
    live.live.tell({ topic: 'things', plugin: 'stranger', data: 'forged' });
    tell('real');
    await until('the change', () => heard.messages.length === 2);
    expect(seen(heard)[1]).toBe('change 1 "real"');
  });
});

describe('what is refused', () => {
  const cases: [string, unknown[], string][] = [
    ['an unknown topic', [{ topic: 'nothing' }], 'NOT_FOUND'],
    ['a topic without its permission', [{ topic: 'secrets' }], 'FORBIDDEN'],
    ['no topic', [{}], 'VALIDATION_FAILED'],
    ['a topic that is no text', [{ topic: { toString: 1 } }], 'VALIDATION_FAILED'],
    ['an unknown field', [{ topic: 'things', from: 1 }], 'VALIDATION_FAILED'],
    ['a number below zero', [{ topic: 'things', since: -1 }], 'VALIDATION_FAILED'],
    ['bytes', [Buffer.from('things')], 'VALIDATION_FAILED'],
    ['nothing at all', [], 'VALIDATION_FAILED'],
    ['null', [null], 'VALIDATION_FAILED'],
  ];

  test.each(cases)('subscribing to %s', async (_, sent, code) => {
    const { client } = live.connect(tokenOf('reseller'));
    expect(await ask(client, 'subscribe', ...sent)).toEqual(refused(code));
    expect(await ask(client, 'subscribe', { topic: 'things' })).toEqual({ ok: true });
  });

  test('a request nobody knows, also without an acknowledgement', async () => {
    const { client, problems } = live.connect(tokenOf('staff'));
    expect(await ask(client, 'publish', { topic: 'things' })).toEqual(refused('MALFORMED_REQUEST'));
    (client as unknown as { emit(...sent: unknown[]): void }).emit('__proto__', 1);
    await until('the problem', () => problems.length === 1);
    expect(problems).toMatchObject([{ code: 'MALFORMED_REQUEST', status: 400 }]);
  });

  test('a snapshot that fails, with its error; the next try may go well', async () => {
    live.onSnapshot = async () => {
      throw new TypeError('secret inside');
    };
    const { client } = live.connect(tokenOf('staff'));
    const failed = await ask(client, 'subscribe', { topic: 'things' });
    expect(failed).toEqual(refused('INTERNAL'));
    expect(JSON.stringify(failed)).not.toContain('secret inside');
    live.onSnapshot = async () => [];
    expect(await ask(client, 'subscribe', { topic: 'things' })).toEqual({ ok: true });
  });

  test('more than 50 topics on one connection', async () => {
    const { client } = live.connect(tokenOf('staff'));
    for (const { name } of topics.slice(2, 52))
      expect(await ask(client, 'subscribe', { topic: name })).toEqual({ ok: true });
    expect(await ask(client, 'subscribe', { topic: 'things' })).toEqual(
      refused('REALTIME_TOO_MANY_SUBSCRIPTIONS'),
    );
    await ask(client, 'unsubscribe', { topic: 't0' });
    expect(await ask(client, 'subscribe', { topic: 'things' })).toEqual({ ok: true });
  });

  test('more than 10 snapshots at the same time', async () => {
    const gate = Promise.withResolvers<void>();
    live.onSnapshot = () => gate.promise;
    const { client } = live.connect(tokenOf('staff'));
    const asked = topics.slice(2, 13).map(({ name }) => ask(client, 'subscribe', { topic: name }));
    expect(await asked[10]).toEqual(refused('REALTIME_TOO_BUSY'));
    gate.resolve();
    expect(await asked[9]).toEqual({ ok: true });
  });

  test('a message above 16 KiB closes the connection, and no other', async () => {
    const other = live.connect(tokenOf('staff'));
    const { client } = live.connect(tokenOf('staff'));
    await until('both', () => client.connected && other.client.connected);
    client.emit('subscribe', { topic: 'x'.repeat(17 * 1024) });
    await until('the end', () => !client.connected);
    expect(await ask(other.client, 'subscribe', { topic: 'things' })).toEqual({ ok: true });
  });
});

describe('when things move under a client', () => {
  test('a topic that goes ends its subscriptions with NOT_FOUND', async () => {
    const { client, ended } = live.connect(tokenOf('staff'));
    await ask(client, 'subscribe', { topic: 'things' });
    live.live.follow(topics.slice(1));
    await until('the end', () => ended.length === 1);
    expect(ended).toMatchObject([{ topic: 'things', error: { code: 'NOT_FOUND', status: 404 } }]);
  });

  test('after a gap everybody comes back and gets a snapshot of a new epoch', async () => {
    const heard = live.connect(tokenOf('staff'), { reconnection: true });
    keepSubscribed(heard, 'things');
    await until('the snapshot', () => heard.messages.length === 1);
    live.live.startAnew();
    await until('the next one', () => heard.messages.length === 2);
    expect(heard.leaving).toMatchObject([{ code: 'REALTIME_OUT_OF_STEP' }]);
    expect(heard.messages.map(({ event }) => event)).toEqual(['snapshot', 'snapshot']);
    expect(heard.messages[0]?.epoch).not.toBe(heard.messages[1]?.epoch);
  });

  test('a client that reads nothing is let go, and the others go on', async () => {
    const slow = live.connect(tokenOf('staff'));
    const quick = live.connect(tokenOf('staff'));
    for (const { client } of [slow, quick]) await ask(client, 'subscribe', { topic: 'things' });
    const raw = (slow.client.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } }).ws;
    raw._socket.pause();
    const chunk = 'x'.repeat(64 * 1024);
    for (let round = 0; round < 400; round += 1) {
      tell(chunk);
      if (round % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await eventually(
      () => live.live.clientCount,
      (count) => count === 1,
      { within: 60_000, what: 'letting the slow one go' },
    );
    expect(quick.client.connected).toBe(true);
    await until('everything', () => quick.messages.length === 401);
  });
});
