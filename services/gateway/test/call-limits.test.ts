import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Admission } from '@isp/api-keys/contract';
import { expect, test } from '@jest/globals';
import { CallLimits } from '../http/call-limits.ts';
import { KeyLimits } from '../http/key-limits.ts';
import type { AnsweredCall, KeyUsage } from '../http/key-usage.ts';
import { RateLimits } from '../http/rate-limits.ts';

const day = '2026-11-26';
const admitted: Admission = { outcome: 'admitted', now: `${day}T12:00:00Z`, day, limits: [] };
const caller = { principal: 'signed', key: { keyId: 'k', secretId: 's' } };

function door() {
  const noted: AnsweredCall[] = [];
  const limits = new CallLimits({
    keys: new KeyLimits(async () => admitted),
    rates: new RateLimits(() => ({ person: 1, address: 1, login: 1 })),
    usage: { note: (call: AnsweredCall) => void noted.push(call) } as unknown as KeyUsage,
  });
  const ask = async (isLogin = false, answer: object = { headersSent: true, statusCode: 200 }) => {
    const response = Object.assign(new EventEmitter(), {
      headersSent: false,
      setHeader: () => undefined,
    }) as unknown as ServerResponse;
    const request = { response, address: '192.0.2.1', route: 'GET /x', isLogin };
    await limits.admit(caller, request);
    Object.assign(response, answer).emit('close');
  };
  return { ask, noted };
}

test('a call of a key is noted with the day it counts for and what it was answered', async () => {
  const { ask, noted } = door();
  await ask();
  await ask(false, { headersSent: true, statusCode: 404 });
  await ask(false, { headersSent: false, statusCode: 200 });
  const call = { keyId: 'k', day, route: 'GET /x' };
  expect(noted).toEqual([200, 404, 499].map((status) => ({ ...call, status })));
});

test('an API key does not get round the limit of logins', async () => {
  const { ask } = door();
  await ask(true);
  await expect(ask(true)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await ask();
});
