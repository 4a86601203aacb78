import { expect, test } from '@jest/globals';
import { retransmitSeconds } from '../../coa/exchange.ts';
import { createPace, perSecond } from '../../coa/pace.ts';
import { type CoaAnswer, nextCoaStep } from '../../domain/coa-ladder.ts';
import { networkChange } from '../../domain/network-change.ts';

const silence: CoaAnswer = { kind: 'silence' };
const nak = (errorCause?: number): CoaAnswer => ({ kind: 'nak', errorCause });

test('a packet is repeated after 2, 4, 8 and 16 seconds, within 30', () => {
  expect(retransmitSeconds).toEqual([2, 4, 8, 16]);
  expect(retransmitSeconds.reduce((sum, seconds) => sum + seconds)).toBe(30);
});

test.each([
  ['an ACK', 'coa', 0, { kind: 'ack' }, { kind: 'acknowledged' }],
  ['NAK 503', 'coa', 0, nak(503), { kind: 'session-gone' }],
  ['NAK 503 to a Disconnect', 'disconnect', 2, nak(503), { kind: 'session-gone' }],
  ['NAK 401', 'coa', 0, nak(401), { kind: 'again', send: 'disconnect', afterSeconds: 0 }],
  ['NAK 405', 'coa', 3, nak(405), { kind: 'again', send: 'disconnect', afterSeconds: 0 }],
  ['NAK 407', 'coa', 1, nak(407), { kind: 'again', send: 'disconnect', afterSeconds: 0 }],
  ['NAK 405 to a Disconnect', 'disconnect', 0, nak(405), { kind: 'manual' }],
  ['NAK 506', 'coa', 0, nak(506), { kind: 'again', send: 'coa', afterSeconds: 60 }],
  ['silence', 'coa', 0, silence, { kind: 'again', send: 'coa', afterSeconds: 60 }],
  ['silence again', 'coa', 1, silence, { kind: 'again', send: 'coa', afterSeconds: 300 }],
  ['silence for the third time', 'coa', 2, silence, { kind: 'again', send: 'coa', afterSeconds: 900 }],
  ['silence for the fourth time', 'coa', 3, silence, { kind: 'manual' }],
] as const)('%s to a %s after %i rounds', (_, sent, attempts, answer, step) => {
  expect(nextCoaStep(sent, attempts, answer)).toEqual(step);
});

test('a NAS is sent 50 packets a second, whatever the others are sent', () => {
  const pace = createPace(() => 1_000);
  const waits = Array.from({ length: 101 }, () => pace('busy'));
  expect(waits[perSecond]).toBe(1_000);
  expect(waits[100]).toBe(2_000);
  expect(pace('other')).toBe(0);
});

const active = { state: 'active', login: 'ada', downKbps: 10, upKbps: 5 } as const;

test.each([
  ['nothing was there', undefined, active, undefined],
  ['nothing changes', active, { ...active }, undefined],
  ['other rates', active, { ...active, downKbps: 20 }, 'coa rates-changed'],
  ['suspension', active, { ...active, state: 'suspended' }, 'coa suspended'],
  ['resumption', { ...active, state: 'suspended' }, active, 'disconnect resumed'],
  ['the end', active, { state: 'terminated' }, 'disconnect terminated'],
  ['another login', active, { ...active, login: 'bea' }, 'disconnect login-changed'],
  ['an address', active, { ...active, addressesChanged: true }, 'disconnect address-changed'],
  [
    'rates while suspended',
    { ...active, state: 'suspended' },
    { ...active, state: 'suspended', upKbps: 9 },
    undefined,
  ],
] as const)('%s', (_, before, after, expected) => {
  const change = networkChange(before, { addressesChanged: false, ...after });
  expect(change && `${change.kind} ${change.reason}`).toBe(expected);
});
