import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { Queue } from '../contract/index.ts';
import { readQueue } from '../data/queue.ts';

/** Reads how many jobs wait, by status, and how old the oldest are. */
export const getQueue = defineAction('provisioning.queue.get', {
  summary: 'Reads how many jobs are not finished, by status, and how old the oldest of each is.',
  permission: 'provisioning.queue.read',
  rest: 'GET /provisioning/queue',
  params: Type.Object({}),
  result: Queue,
  handler: (ctx) => ctx.transaction(async (tx) => ({ data: await readQueue(tx) }), { readOnly: true }),
});
