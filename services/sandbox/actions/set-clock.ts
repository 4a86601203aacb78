import { defineAction } from '@isp/sdk';
import { Clock, SetClockParams } from '../contract/index.ts';

/** The kernel gives up after 300 s and says so. */
const settleLimitMs = 310_000;

export const setClock = defineAction('sandbox.clock.set', {
  summary: 'Sets business time, forwards or backwards, runs everything due by then, and answers.',
  permission: 'sandbox.clock.set',
  rest: 'PUT /sandbox/clock',
  sensitive: 'outside',
  params: SetClockParams,
  result: Clock,
  timeoutMs: settleLimitMs,
  example: { now: '2026-11-16T08:00:00Z' },
  handler: (ctx, { now }) =>
    ctx.call('kernel.clock.set', { now }, { as: 'plugin', timeoutMs: settleLimitMs }),
});
