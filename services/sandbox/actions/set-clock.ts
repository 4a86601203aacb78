import { defineAction } from '@isp/sdk';
import { Clock, SetClockParams } from '../contract/index.ts';

export const setClock = defineAction('sandbox.clock.set', {
  summary: 'Sets business time, forwards or backwards, runs everything due by then, and answers.',
  permission: 'sandbox.clock.set',
  rest: 'PUT /sandbox/clock',
  params: SetClockParams,
  result: Clock,
  example: { now: '2026-11-16T08:00:00Z' },
  handler: (ctx, { now }) => ctx.call('kernel.clock.set', { now }, { as: 'plugin', timeoutMs: 310_000 }),
});
