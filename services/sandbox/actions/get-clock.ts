import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { Clock } from '../contract/index.ts';

export const getClock = defineAction('sandbox.clock.get', {
  summary: 'Answers business time.',
  permission: 'sandbox.clock.read',
  rest: 'GET /sandbox/clock',
  params: Type.Object({}),
  result: Clock,
  handler: (ctx) => ctx.call('kernel.clock.get', {}, { as: 'plugin' }),
});
