import { describe, expect, test } from '@jest/globals';
import { decodePacket } from '../../protocol/decode-packet.ts';
import { decodeReply } from '../../protocol/decode-reply.ts';
import { packetCodes } from '../../protocol/packet-code.ts';
import { listNamed } from '../../protocol/read-attributes.ts';
import type { AccessDecision, RadiusEngineOptions } from '../../server/engine-options.ts';
import { accessRequest, accountingRequest, createTestEngine, remote, secret, settle } from './test-engine.ts';

const rejectBob: Partial<RadiusEngineOptions> = {
  authenticate: async ({ userName }) =>
    userName === 'bob'
      ? { result: 'reject', attributes: [{ name: 'Reply-Message', value: 'no' }] }
      : { result: 'accept', attributes: [] },
};
const bob = () => accessRequest([{ name: 'User-Name', value: 'bob' }], { identifier: 1 });

describe('rejects', () => {
  test('leave after a second, and nobody waits for them', async () => {
    const { auth, sent, clock } = createTestEngine(rejectBob);
    const rejected = auth(bob());
    await auth(accessRequest());
    expect(sent.map((reply) => reply[0])).toEqual([packetCodes.accessAccept]);
    await clock.advance(999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    await rejected;
    expect(sent.map((reply) => reply[0])).toEqual([packetCodes.accessAccept, packetCodes.accessReject]);
  });

  test('are not doubled by a repetition meanwhile', async () => {
    const { auth, sent, clock, count } = createTestEngine(rejectBob);
    const rejected = auth(bob());
    await auth(bob());
    await clock.advance(1000);
    await rejected;
    expect([sent.length, count('duplicate-in-work')]).toEqual([1, 1]);
  });

  test('leave at once when the engine closes, and no timer stays behind', async () => {
    const { engine, auth, sent, clock } = createTestEngine(rejectBob);
    void auth(bob());
    await settle();
    expect(clock.pending()).toBe(1);
    await engine.close();
    expect([sent.length, clock.pending()]).toEqual([1, 0]);
  });

  test('can be sent without delay', async () => {
    const { auth, sent } = createTestEngine({ ...rejectBob, rejectDelayMs: 0 });
    await auth(bob());
    expect(sent).toHaveLength(1);
  });
});

describe('closing', () => {
  test('waits for what is in work and takes nothing new', async () => {
    const { promise, resolve } = Promise.withResolvers<AccessDecision>();
    const { engine, auth, sent, count } = createTestEngine({ authenticate: () => promise });
    void auth(accessRequest());
    await settle();
    let closed = false;
    const closing = engine.close().then(() => {
      closed = true;
    });
    await auth(accessRequest(undefined, { identifier: 2 }));
    expect([closed, count('closed')]).toEqual([false, 1]);
    resolve({ result: 'accept', attributes: [] });
    await closing;
    expect(sent).toHaveLength(1);
  });

  test('too many requests in work are dropped', async () => {
    const { promise, resolve } = Promise.withResolvers<AccessDecision>();
    const { engine, auth, count } = createTestEngine({ authenticate: () => promise, maxInFlight: 2 });
    for (const identifier of [1, 2, 3]) void auth(accessRequest(undefined, { identifier }));
    await settle();
    expect(count('overloaded')).toBe(1);
    resolve({ result: 'ignore' });
    await engine.drain();
    expect(count('ignored-by-decision')).toBe(2);
  });
});

describe('accounting', () => {
  test('is acknowledged only once the record is safe', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { accounting, sent } = createTestEngine({ account: () => promise });
    const handled = accounting(accountingRequest());
    await settle();
    expect(sent).toEqual([]);
    resolve();
    await handled;
    expect(sent[0]?.[0]).toBe(packetCodes.accountingResponse);
  });

  test('is not acknowledged when it failed, and the repetition is tried again', async () => {
    let failing = true;
    const { accounting, sent, count } = createTestEngine({
      async account() {
        if (failing) throw new TypeError('no database');
      },
    });
    await accounting(accountingRequest());
    expect([sent.length, count('account-failed')]).toEqual([0, 1]);
    failing = false;
    await accounting(accountingRequest());
    expect(sent).toHaveLength(1);
  });

  test('repeats Proxy-State in order and carries no Message-Authenticator', async () => {
    const { accounting, sent, records } = createTestEngine();
    const request = accountingRequest([
      { name: 'Proxy-State', value: 'one' },
      { name: 'Acct-Status-Type', value: 'Accounting-On' },
      { name: 'Proxy-State', value: 'two' },
    ]);
    await accounting(request);
    expect(decodeReply(sent[0] ?? Buffer.alloc(0), request, secret).result).toBe('accepted');
    expect(listNamed(decodePacket(sent[0] ?? Buffer.alloc(0)))).toEqual([
      { name: 'Proxy-State', value: Buffer.from('one') },
      { name: 'Proxy-State', value: Buffer.from('two') },
    ]);
    expect(records).toMatchObject([{ statusType: 'accounting-on', nasIpAddress: remote.address }]);
  });

  test('of a kind without meaning to us is acknowledged and not recorded', async () => {
    const { accounting, sent, records, count } = createTestEngine();
    await accounting(accountingRequest([{ name: 'Acct-Status-Type', value: 9 }]));
    expect([sent.length, records.length, count('accounting-ignored')]).toEqual([1, 0, 1]);
  });
});

test('a socket that refuses to send does not stop the engine', async () => {
  const { engine, count, logged } = createTestEngine();
  await engine.handleAuthPacket(accessRequest(), remote, () => {
    throw new TypeError('socket closed');
  });
  expect([count('reply-failed'), logged.length]).toEqual([1, 1]);
});
