import { defineListener } from '@isp/sdk';
import type {} from '@isp/subscriptions/contract';
import { takeServiceEvent } from '../accounts/take-service-event.ts';

const told = {
  'subscriptions.service-activated': 'activated',
  'subscriptions.service-tariff-changed': 'changed',
  'subscriptions.service-suspended': 'suspended',
  'subscriptions.service-resumed': 'resumed',
  'subscriptions.service-cancelled': 'cancelled',
} as const;

const sources = Object.keys(told) as (keyof typeof told)[];

/** Each makes one billing event, however often it is delivered. */
export const onServiceEvents = sources.map((source) =>
  defineListener(source, (ctx, service) => takeServiceEvent(ctx, { kind: told[source], source }, service)),
);
