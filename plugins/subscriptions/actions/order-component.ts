import { defineAction } from '@isp/sdk';
import Value from 'typebox/value';
import {
  ComponentAnswer,
  componentSeam,
  OrderComponentParams,
  subscriptionsErrors,
} from '../contract/index.ts';
import { askType } from '../providers/ask-type.ts';

/** Lets the plugin of a type of service take the order of a component, whichever plugin that is. */
export const orderComponent = defineAction('subscriptions.components.order', {
  summary:
    'Passes the order of a component on to the plugin of its type, for plugins whose services are made of others.',
  permission: 'subscriptions.component.order',
  params: OrderComponentParams,
  result: ComponentAnswer,
  idempotent: true,
  errors: [subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY],
  sensitive: 'outside',
  handler: (ctx, { type, ...params }) =>
    askType(ctx, {
      seam: componentSeam,
      type,
      params,
      isAnswer: (given): given is ComponentAnswer => Value.Check(ComponentAnswer, given),
    }),
});
