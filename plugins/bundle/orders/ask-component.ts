import { type Context, IspError } from '@isp/sdk';
import type { ComponentAnswer } from '@isp/subscriptions/contract';
import type { BundleRow, ComponentRow } from '../data/bundle-store.ts';
import { openFields } from './sealed-fields.ts';

/** Asks the plugin of a component's type to check or take it, with ids of ours: twice is like once. */
export function askComponent(
  ctx: Context,
  step: 'check' | 'order',
  { bundle, part, before }: { bundle: BundleRow; part: ComponentRow; before: ComponentRow | undefined },
): Promise<ComponentAnswer> {
  const { id: serviceId, jobId, customerId, type, tariffId, sealed } = part;
  const { id: parentId, startDate, oneByOne, priority } = bundle;
  const urgency = priority === undefined ? {} : { priority };
  const dependsOn = oneByOne && before ? { dependsOn: [before.jobId] } : {};
  const order = { serviceId, jobId, parentId, customerId, tariffId, startDate, ...dependsOn, ...urgency };
  const params = { type, step, ...order, ...openFields(sealed ?? '', serviceId) };
  return ctx.call('subscriptions.components.order', params, { as: 'plugin' });
}

/** A refusal stands however often one asks; an outage, a timeout or a defect may pass. */
export function isRefusal(error: unknown): error is IspError {
  return error instanceof IspError && error.status < 500 && error.retry !== 'later';
}
