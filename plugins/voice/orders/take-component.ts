import { type Context, validationFailed } from '@isp/sdk';
import type { ComponentOrder } from '@isp/subscriptions/contract';
import type { SipCredentials, VoiceOrderFields } from '../contract/index.ts';
import { numbersOf } from '../data/number-store.ts';
import { type VoiceService, voiceServices } from '../data/voice-service-store.ts';
import { componentProblems } from './component-problems.ts';
import { makeSipLogin } from './make-credentials.ts';
import { isRefusal, place, release } from './place.ts';
import { reserve } from './reserve.ts';

/**
 * Reserves and places a component; asking twice answers the same password, since it is made of the order's secret. What is
 * refused for good is given back.
 */
export async function takeComponent(ctx: Context, order: ComponentOrder): Promise<SipCredentials> {
  const { serviceId, parentId, dependsOn = [], secret } = order;
  const known = await ctx.transaction((tx) => voiceServices.find(tx, { serviceId }), { readOnly: true });
  const reserved = known ?? (await reserveComponent(ctx, order));
  if (reserved.state === 'reserved') {
    const numbers = await ctx.transaction((tx) => numbersOf(tx, serviceId), { readOnly: true });
    try {
      await place(ctx, reserved, numbers, { parentId, ...(dependsOn.length > 0 ? { dependsOn } : {}) });
    } catch (error) {
      if (isRefusal(error)) await release(ctx, serviceId);
      throw error;
    }
  }
  const { username, realm } = reserved;
  return { username, realm, password: makeSipLogin(realm, secret).password };
}

async function reserveComponent(ctx: Context, order: ComponentOrder): Promise<VoiceService> {
  const { serviceId, jobId, customerId: id, tariffId, startDate, secret } = order;
  const problems = await componentProblems(ctx, order.fields);
  if (problems.length > 0) throw validationFailed(problems);
  const customer = await ctx.call('customers.get', { id });
  const { priority } = order;
  const params = { ...(order.fields as VoiceOrderFields), id, tariffId, startDate, priority };
  const { service } = await reserve(ctx, params, customer, { serviceId, jobId, secret });
  return service;
}
