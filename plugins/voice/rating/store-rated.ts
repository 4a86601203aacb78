import type { Transaction } from '@isp/sdk';
import type { PricedCall } from '../domain/rate-period.ts';
import type { FailedCall, FittingCall } from './judge-calls.ts';

/** Puts records into the error queue, with what is known of them. */
export async function storeFailed(
  tx: Transaction,
  failed: readonly FailedCall[],
  root: string,
): Promise<void> {
  const rows = failed.map(({ id, reason, message, cdr, place }) => ({
    ...{ id, reason, message },
    ...(cdr ? columnsOf(cdr) : {}),
    service_id: place?.serviceId,
    customer_id: place?.customerId,
    reseller_id: place?.resellerId ?? root,
    tariff_id: place?.tariffId,
  }));
  await tx.query(
    `UPDATE calls c SET status = 'failed', reason = r.reason, message = r.message, caller = r.caller, called = r.called,
       started_at = r.started_at, seconds = r.seconds, call_ref = r.call_ref, service_id = r.service_id,
       customer_id = r.customer_id, reseller_id = r.reseller_id, tariff_id = r.tariff_id, period_start = NULL,
       prefix = NULL, billed_seconds = NULL, included_seconds = NULL, amount_numerator = NULL,
       amount_denominator = NULL, currency = NULL, rated_at = NULL
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, reason text, message text, caller text, called text,
       started_at timestamptz, seconds integer, call_ref text, service_id uuid, customer_id uuid, reseller_id uuid,
       tariff_id uuid)
     WHERE c.id = r.id`,
    [JSON.stringify(rows)],
  );
}

/** Says of calls whose they are; their price follows in the same transaction. */
export async function storePlaces(tx: Transaction, fitting: readonly FittingCall[]): Promise<void> {
  const rows = fitting.map((call) => ({
    id: call.id,
    ...columnsOf(call),
    service_id: call.place.serviceId,
    customer_id: call.place.customerId,
    reseller_id: call.place.resellerId,
    tariff_id: call.plan.tariffId,
    period_start: call.periodStart,
    currency: call.plan.currency,
  }));
  await tx.query(
    `UPDATE calls c SET reason = NULL, message = NULL, caller = r.caller, called = r.called, started_at = r.started_at,
       seconds = r.seconds, call_ref = r.call_ref, service_id = r.service_id, customer_id = r.customer_id,
       reseller_id = r.reseller_id, tariff_id = r.tariff_id, period_start = r.period_start, currency = r.currency
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, caller text, called text, started_at timestamptz,
       seconds integer, call_ref text, service_id uuid, customer_id uuid, reseller_id uuid, tariff_id uuid,
       period_start date, currency text)
     WHERE c.id = r.id`,
    [JSON.stringify(rows)],
  );
}

function columnsOf({ caller, called, startedAt, seconds, callRef }: NonNullable<FailedCall['cdr']>) {
  return { caller, called, started_at: startedAt, seconds, call_ref: callRef };
}

/** Sets prices, also new ones of calls that had another. Numerator and denominator go as text: they may be long. */
export async function storePrices(
  tx: Transaction,
  priced: readonly PricedCall[],
  ratedAt: string,
): Promise<void> {
  const rows = priced.map(({ id, prefix, billedSeconds, includedSeconds, amount }) => ({
    ...{ id, prefix },
    billed_seconds: billedSeconds,
    included_seconds: includedSeconds,
    numerator: (amount.s * amount.n).toString(),
    denominator: amount.d.toString(),
  }));
  await tx.query(
    `UPDATE calls c SET status = 'rated', prefix = r.prefix, billed_seconds = r.billed_seconds,
       included_seconds = r.included_seconds, amount_numerator = r.numerator::numeric,
       amount_denominator = r.denominator::numeric, rated_at = $2
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, prefix text, billed_seconds integer, included_seconds integer,
       numerator text, denominator text)
     WHERE c.id = r.id`,
    [JSON.stringify(rows), ratedAt],
  );
}
