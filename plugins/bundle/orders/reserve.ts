import type { Customer } from '@isp/customers/contract';
import type { Context } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { OrderBundleParams, OrderedBundle } from '../contract/index.ts';
import { type BundleRow, bundles, type ComponentRow, components } from '../data/bundle-store.ts';
import type { SentFields } from '../domain/match-fields.ts';
import { toOrdered } from '../domain/to-answer.ts';
import type { BundleTariff } from './orderable-tariff.ts';
import { sealFields } from './sealed-fields.ts';

/** Time the order itself has before the job completes it. */
const completeAfterSeconds = 10;

/** An order that is written down. */
export interface Reserved {
  readonly bundle: BundleRow;
  readonly parts: readonly ComponentRow[];
}

/** What an order is made of, with ids of its own, before anything is written. */
export function toReservation(
  ctx: Context,
  { tariffId, startDate, priority }: OrderBundleParams,
  { tariff, customer, sent }: { tariff: BundleTariff; customer: Customer; sent: readonly SentFields[] },
): Reserved {
  const { id: customerId, resellerId, billing } = customer;
  const bundle: BundleRow = {
    ...{ id: newId(), jobId: newId(), customerId, resellerId, tariffId },
    startDate: startDate ?? ctx.clock.today(billing.timezone).toString(),
    oneByOne: tariff.oneByOne,
    ...(priority === undefined ? {} : { priority }),
    state: 'reserved',
    createdAt: ctx.clock.now().toString(),
  };
  const parts = tariff.components.map((component, place): ComponentRow => {
    const id = newId();
    const sealed = sealFields(sent[place]?.fields ?? {}, id);
    const owner = { bundleId: bundle.id, customerId, resellerId };
    return {
      ...{ id, jobId: newId(), ...owner, place, type: component.type, tariffId: component.id },
      ...{ state: 'waiting', sealed },
    };
  });
  return { bundle, parts };
}

/** Writes an order down, and with it the job that completes it whatever happens to its caller. */
export function reserve(ctx: Context, { bundle, parts }: Reserved): Promise<OrderedBundle> {
  const { id: bundleId } = bundle;
  const runAt = Temporal.Now.instant().add({ seconds: completeAfterSeconds });
  return ctx.transaction(async (tx) => {
    await bundles.insert(tx, bundle);
    await components.insertMany(tx, parts);
    await ctx.enqueue(tx, 'bundle.complete-order', { bundleId }, { key: bundleId, runAt });
    return toOrdered(bundle, parts);
  });
}
