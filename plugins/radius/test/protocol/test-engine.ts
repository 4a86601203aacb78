import { encodeRequest, type RequestToEncode } from '../../protocol/encode-request.ts';
import { packetCodes } from '../../protocol/packet-code.ts';
import type { NamedAttribute } from '../../protocol/read-attributes.ts';
import { encodeAttributes } from '../../protocol/write-attributes.ts';
import type { AccountingRecord } from '../../server/accounting-record.ts';
import type { RadiusCounter } from '../../server/counters.ts';
import type { RadiusEngineOptions, Schedule } from '../../server/engine-options.ts';
import { createRadiusEngine } from '../../server/radius-engine.ts';

export const secret = 'xyzzy5461';
export const remote = { address: '192.0.2.1', port: 40_000 };
export const authenticator: Buffer = Buffer.from('0f403f9473978057bd83d5cb98f4227a', 'hex');

/** A clock that moves only when told, with the timers that hang on it. */
export function createTestClock() {
  let nowMs = Date.parse('2026-03-01T12:00:00Z');
  const timers = new Set<{ run: () => void; atMs: number }>();
  const schedule: Schedule = (run, delayMs) => {
    const timer = { run, atMs: nowMs + delayMs };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  return {
    now: () => new Date(nowMs),
    schedule,
    pending: () => timers.size,
    async advance(ms: number) {
      nowMs += ms;
      for (const timer of [...timers].filter(({ atMs }) => atMs <= nowMs)) {
        timers.delete(timer);
        timer.run();
      }
      await settle();
    },
  };
}

/** Lets everything that waits on promises only go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** An engine with one NAS at 192.0.2.1, accepting everybody, and all it sent, counted and recorded. */
export function createTestEngine(overrides: Partial<RadiusEngineOptions> = {}) {
  const clock = createTestClock();
  const counts = new Map<RadiusCounter, number>();
  const sent: Buffer[] = [];
  const records: AccountingRecord[] = [];
  const logged: string[] = [];
  const nas = { id: 'nas-1', secret, requireMessageAuthenticator: false };
  const engine = createRadiusEngine({
    findNas: (address) => (address === remote.address ? [nas] : []),
    authenticate: async () => ({ result: 'accept', attributes: [] }),
    account: async (record) => void records.push(record),
    counters: { increment: (counter) => counts.set(counter, (counts.get(counter) ?? 0) + 1) },
    log: { warn: (text) => logged.push(text), error: (text) => logged.push(text) },
    now: clock.now,
    schedule: clock.schedule,
    ...overrides,
  });
  const send = (reply: Buffer) => void sent.push(reply);
  return {
    engine,
    clock,
    sent,
    records,
    logged,
    count: (counter: RadiusCounter) => counts.get(counter) ?? 0,
    counts: () => Object.fromEntries(counts),
    auth: (datagram: Buffer, from = remote) => engine.handleAuthPacket(datagram, from, send),
    accounting: (datagram: Buffer, from = remote) => engine.handleAccountingPacket(datagram, from, send),
  };
}

/** A signed Access-Request of `User` with the password `clientPass` unless told otherwise. */
export function accessRequest(
  attributes: NamedAttribute[] = [
    { name: 'User-Name', value: 'User' },
    { name: 'User-Password', value: 'clientPass' },
  ],
  overrides: Partial<RequestToEncode> = {},
): Buffer {
  return encodeRequest({
    code: packetCodes.accessRequest,
    identifier: 7,
    secret,
    authenticator,
    attributes: encodeAttributes(attributes, {
      secret,
      requestAuthenticator: overrides.authenticator ?? authenticator,
    }),
    ...overrides,
  });
}

/** A signed Accounting-Request, a Start unless told otherwise. */
export function accountingRequest(
  attributes: NamedAttribute[] = [
    { name: 'Acct-Status-Type', value: 'Start' },
    { name: 'Acct-Session-Id', value: '8000001A' },
    { name: 'User-Name', value: 'User' },
  ],
  overrides: Partial<RequestToEncode> = {},
): Buffer {
  return encodeRequest({
    code: packetCodes.accountingRequest,
    identifier: 9,
    secret,
    attributes: encodeAttributes(attributes),
    messageAuthenticator: false,
    ...overrides,
  });
}
