import { defineAction } from '@isp/sdk';
import { ComponentAnswer, ComponentOrder } from '@isp/subscriptions/contract';
import { voiceErrors } from '../contract/index.ts';
import { componentProblems } from '../orders/component-problems.ts';
import { takeComponent } from '../orders/take-component.ts';

/** Fills the seam `subscriptions.component`: voice as a component of a bundle. */
export const orderComponent = defineAction('voice.components.order', {
  summary: 'Takes the order of voice as a component; whoever orders the whole has the right to it.',
  permission: 'voice.component.order',
  sensitive: true,
  params: ComponentOrder,
  result: ComponentAnswer,
  idempotent: true,
  errors: [voiceErrors.VOICE_NUMBER_NOT_FREE, voiceErrors.VOICE_NO_NUMBER_FREE],
  async handler(ctx, order) {
    const self = ctx.asPlugin('an order of a component');
    if (order.step === 'check') return { problems: await componentProblems(self, order.fields) };
    return { problems: [], credentials: { ...(await takeComponent(self, order)) } };
  },
});
