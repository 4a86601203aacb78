import { type Context, defineAction, type Transaction } from '@isp/sdk';
import { isUniqueViolation } from '@isp/sdk/data';
import { ApplySubscriberParams, ApplySubscriberResult, radiusErrors } from '../contract/index.ts';
import { requestChange } from '../data/coa-store.ts';
import { ensureGroups } from '../data/group-store.ts';
import { findPassword, insertLoginRows, removeLoginRows } from '../data/login-rows-store.ts';
import { lockSubscriber, type Subscriber, storeSubscriber } from '../data/subscriber-store.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { loginRows } from '../domain/login-rows.ts';
import { networkChange } from '../domain/network-change.ts';
import { resolveDesired } from '../domain/resolve-desired.ts';

/** Makes the tables both RADIUS servers read say what a service is to get; safe to repeat. */
export const applySubscriber = defineAction('radius.subscribers.apply', {
  summary: 'Sets what the network gives one service.',
  permission: 'radius.subscriber.apply',
  params: ApplySubscriberParams,
  result: ApplySubscriberResult,
  errors: [radiusErrors.RADIUS_LOGIN_TAKEN, radiusErrors.RADIUS_DESIRED_STATE_INCOMPLETE],
  idempotent: true,
  async handler(ctx, order) {
    const self = ctx.asPlugin('login rows are kept from everybody but radius');
    try {
      return await self.transaction((tx) => apply(self, tx, order));
    } catch (error) {
      if (!isUniqueViolation(error, 'subscribers_login')) throw error;
      throw radiusErrors.RADIUS_LOGIN_TAKEN({ login: order.desired.login });
    }
  },
});

async function apply(
  ctx: Context,
  tx: Transaction,
  order: ApplySubscriberParams,
): Promise<ApplySubscriberResult> {
  const before = await lockSubscriber(tx, order.serviceId);
  const verdict = judgeVersion(order, before);
  if (verdict !== 'new') return { applied: verdict === 'same-job' };
  await replaceLogin(tx, order, before);
  const { desired, ...ids } = order;
  await ctx.publish(tx, 'radius.subscriber-applied', { ...ids, state: desired.state });
  return { applied: true };
}

async function replaceLogin(
  tx: Transaction,
  { jobId, desired, ...ids }: ApplySubscriberParams,
  before: Subscriber | undefined,
): Promise<void> {
  const known = before?.login ? await findPassword(tx, before.login) : undefined;
  const wanted = resolveDesired(desired, { ...before, password: known });
  const { login, downKbps, upKbps } = wanted;
  const staticIp = desired.staticIp ?? before?.staticIp;
  const row = { ...ids, lastJobId: jobId, state: desired.state, login, downKbps, upKbps, staticIp };
  await storeSubscriber(tx, row);
  const change = networkChange(before, row);
  if (change) await requestChange(tx, { serviceId: row.serviceId }, change);
  if (before?.login && before.state !== 'terminated') await removeLoginRows(tx, before.login);
  if (wanted.state === 'terminated') return;
  if (wanted.login !== before?.login) await removeLoginRows(tx, wanted.login);
  await ensureGroups(tx, wanted.policy);
  await insertLoginRows(tx, wanted.login, loginRows(wanted));
}
