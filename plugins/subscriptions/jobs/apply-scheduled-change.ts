import { type Context, defineJob, Id, IspError, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { applyTariffChange, prepareTariffChange, type TariffChange } from '../changes/change-tariff.ts';
import { changeLocked } from '../changes/request-change.ts';
import { lockService } from '../components/find-components.ts';
import type { ScheduledChange } from '../contract/index.ts';
import { scheduledChanges } from '../data/scheduled-change-store.ts';

/** Carries a scheduled change out on its day; what cannot be done any more is refused, with the reason, and told. */
export const applyScheduledChange = defineJob('subscriptions.apply-scheduled-change', {
  data: Type.Object({ changeId: Id }),
  async handler(ctx, { changeId }) {
    const change = await ctx.transaction((tx) => scheduledChanges.find(tx, { id: changeId }));
    if (change?.status !== 'waiting') return;
    try {
      const tariff = await tariffChangeOf(ctx, change);
      await ctx.transaction((tx) => carryOut(ctx, tx, change, tariff));
    } catch (error) {
      if (!(error instanceof IspError) || error.status >= 500) throw error;
      await ctx.transaction((tx) => refuse(ctx, tx, change, error.message));
    }
  },
});

async function tariffChangeOf(
  ctx: Context,
  { serviceId: id, tariffId }: ScheduledChange,
): Promise<TariffChange | undefined> {
  return tariffId ? prepareTariffChange(ctx, { id, tariffId }) : undefined;
}

async function carryOut(
  ctx: Context,
  tx: Transaction,
  { id, serviceId, wish, reason }: ScheduledChange,
  tariff: TariffChange | undefined,
): Promise<void> {
  const [applied] = await scheduledChanges.change(tx, { id, status: 'waiting' }, { status: 'applied' });
  if (!applied) return;
  if (tariff) await applyTariffChange(ctx, tx, tariff);
  else if (wish !== 'change-tariff')
    await changeLocked(ctx, tx, await lockService(tx, serviceId), { wish, reason });
}

async function refuse(
  ctx: Context,
  tx: Transaction,
  change: ScheduledChange,
  outcome: string,
): Promise<void> {
  const { id, serviceId, customerId, resellerId, wish, dueOn } = change;
  const [refused] = await scheduledChanges.change(
    tx,
    { id, status: 'waiting' },
    { status: 'refused', outcome },
  );
  if (!refused) return;
  const event = { changeId: id, serviceId, customerId, resellerId, wish, dueOn, reason: outcome };
  await ctx.publish(tx, 'subscriptions.scheduled-change-refused', event);
}
