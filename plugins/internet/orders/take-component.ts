import { type Context, validationFailed } from '@isp/sdk';
import type { ComponentOrder } from '@isp/subscriptions/contract';
import type { InternetOrderFields } from '../contract/index.ts';
import { type InternetService, internetServices } from '../data/internet-service-store.ts';
import { componentProblems } from './component-problems.ts';
import { isRefusal, place, release } from './place.ts';
import { reserve } from './reserve.ts';

/** Reserves and places a component; asking twice answers the same. What is refused for good is given back. */
export async function takeComponent(ctx: Context, order: ComponentOrder): Promise<Record<string, unknown>> {
  const { serviceId, tariffId, parentId, dependsOn = [] } = order;
  const known = await ctx.transaction((tx) => internetServices.find(tx, { serviceId }), { readOnly: true });
  const reserved = known ?? (await reserveComponent(ctx, order));
  if (reserved.state === 'reserved') {
    const tariff = await ctx.call('subscriptions.tariffs.get', { id: tariffId });
    try {
      await place(ctx, reserved, tariff, { parentId, ...(dependsOn.length > 0 ? { dependsOn } : {}) });
    } catch (error) {
      if (isRefusal(error)) await release(ctx, serviceId);
      throw error;
    }
  }
  const { login, password } = reserved;
  return { login, ...(order.fields.password === undefined ? { password } : {}) };
}

async function reserveComponent(ctx: Context, order: ComponentOrder): Promise<InternetService> {
  const { serviceId, jobId, customerId: id, tariffId, startDate } = order;
  const problems = await componentProblems(ctx, order.fields);
  if (problems.length > 0) throw validationFailed(problems);
  const customer = await ctx.call('customers.get', { id });
  const { priority } = order;
  const params = { ...(order.fields as InternetOrderFields), id, tariffId, startDate, priority };
  return reserve(ctx, params, customer, { serviceId, jobId });
}
