import { defineAction, platformErrors } from '@isp/sdk';
import { Type } from 'typebox';
import { Endpoint } from '../contract/index.ts';
import { ownEndpoint } from '../live/own-endpoint.ts';

/** Tells the gateway where this generation's live data server listens. */
export const getEndpoint = defineAction('realtime.endpoint', {
  summary: 'Answers where the live data server listens.',
  permission: 'realtime.endpoint.read',
  params: Type.Object({}),
  result: Endpoint,
  idempotent: true,
  async handler() {
    const { current } = ownEndpoint;
    if (!current) throw platformErrors.UNAVAILABLE({ plugin: 'realtime' });
    return current;
  },
});
