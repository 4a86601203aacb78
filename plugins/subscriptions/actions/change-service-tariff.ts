import { type Context, defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { applyTariffChange, prepareTariffChange, type TariffChange } from '../changes/change-tariff.ts';
import { customerBilling } from '../changes/customer-billing.ts';
import { assertLater, scheduleChange } from '../changes/schedule-change.ts';
import {
  ChangedServiceTariff,
  ChangeServiceTariffParams,
  subscriptionsErrors,
  type TariffChangePreview,
} from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { nextCycleDate } from '../domain/next-cycle.ts';
import type { TariffRow } from '../domain/tariff-row.ts';

/** The day it takes effect; undefined is at once. */
interface EffectiveDay {
  readonly today: Temporal.PlainDate;
  readonly later?: Temporal.PlainDate;
  readonly timeZone: string;
}

/** Gives a service another tariff of its type. */
export const changeServiceTariff = defineAction('subscriptions.services.change-tariff', {
  summary:
    'Gives a service another tariff: now, with the next billing cycle, or on a day; or only says what that would do.',
  permission: 'subscriptions.service.change-tariff',
  rest: 'POST /services/{id}/change-tariff',
  sensitive: true,
  status: 202,
  params: ChangeServiceTariffParams,
  result: ChangedServiceTariff,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_PENDING,
    subscriptionsErrors.SUBSCRIPTIONS_SAME_TARIFF,
    subscriptionsErrors.SUBSCRIPTIONS_CHANGE_WAITING,
    subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_IS_COMPONENT,
  ],
  example: {
    id: '01993c5e-8a00-7000-8000-000000000001',
    tariffId: '01993c5e-8a00-7000-8000-000000000002',
    when: 'next-cycle',
  },
  async handler(ctx, params): Promise<ChangedServiceTariff> {
    const change = await prepareTariffChange(ctx, params);
    const day = await effectiveDay(ctx, params, change);
    if (params.preview) return { service: change.service, preview: toPreview(change, day) };
    if (!day.later) return ctx.transaction((tx) => applyTariffChange(ctx, tx, change));
    return letWait(ctx, change, { dueOn: day.later, timeZone: day.timeZone });
  },
});

async function effectiveDay(
  ctx: Context,
  { when, date }: ChangeServiceTariffParams,
  { service, from: { billingPeriod } }: TariffChange,
): Promise<EffectiveDay> {
  if ((when === 'date') !== (date !== undefined)) {
    const message = when === 'date' ? 'is required when "when" is "date"' : 'goes with "when": "date" only';
    throw validationFailed([{ path: '/date', message }]);
  }
  const { timezone: timeZone, billCycleDay } = await customerBilling(ctx, service.customerId);
  const today = ctx.clock.today(timeZone);
  if (when === 'next-cycle') {
    const startDate = Temporal.PlainDate.from(service.startDate);
    return { today, timeZone, later: nextCycleDate(today, { startDate, billCycleDay, billingPeriod }) };
  }
  if (date === undefined) return { today, timeZone };
  const later = Temporal.PlainDate.from(date);
  assertLater(ctx, { dueOn: later, timeZone, path: '/date' });
  return { today, timeZone, later };
}

async function letWait(
  ctx: Context,
  { service: { id }, to: { id: tariffId } }: TariffChange,
  due: { dueOn: Temporal.PlainDate; timeZone: string },
): Promise<ChangedServiceTariff> {
  return ctx.transaction(async (tx) => {
    const service = await services.lock(tx, id);
    const scheduledChange = await scheduleChange(ctx, tx, {
      service,
      wish: 'change-tariff',
      tariffId,
      ...due,
    });
    return { service, scheduledChange };
  });
}

function toPreview(change: TariffChange, { today, later }: EffectiveDay): TariffChangePreview {
  const { from, to, network } = change;
  const components = change.components.map((one) => ({
    ...{ id: one.service.id, from: toSide(one.from), to: toSide(one.to), network: one.network },
  }));
  return {
    ...{ effectiveOn: (later ?? today).toString(), from: toSide(from), to: toSide(to), network },
    ...(components.length > 0 ? { components } : {}),
  };
}

function toSide({ id: tariffId, name, price, billingPeriod }: TariffRow): TariffChangePreview['from'] {
  return { tariffId, name, price, billingPeriod };
}
