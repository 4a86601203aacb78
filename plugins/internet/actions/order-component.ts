import { defineAction } from '@isp/sdk';
import { ComponentAnswer, ComponentOrder } from '@isp/subscriptions/contract';
import { internetErrors } from '../contract/index.ts';
import { componentProblems } from '../orders/component-problems.ts';
import { takeComponent } from '../orders/take-component.ts';

/** Fills the seam `subscriptions.component`: Internet access as a component of a bundle. */
export const orderComponent = defineAction('internet.components.order', {
  summary: 'Takes the order of Internet access as a component; whoever orders the whole has the right to it.',
  permission: 'internet.component.order',
  sensitive: true,
  params: ComponentOrder,
  result: ComponentAnswer,
  idempotent: true,
  errors: [internetErrors.INTERNET_LOGIN_TAKEN, internetErrors.INTERNET_STATIC_IP_TAKEN],
  async handler(ctx, order) {
    const self = ctx.asPlugin('an order of a component');
    if (order.step === 'check') return { problems: await componentProblems(self, order.fields) };
    return { problems: [], credentials: await takeComponent(self, order) };
  },
});
