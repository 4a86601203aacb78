import { platformErrors, type Transaction } from '@isp/sdk';
import { type PricedCall, ratePeriod } from '../domain/rate-period.ts';
import type { VoicePlan } from '../domain/voice-plan.ts';
import type { FittingCall } from './judge-calls.ts';

interface OtherCall {
  readonly id: string;
  readonly called: string;
  readonly seconds: number;
  readonly startedAt: string;
  readonly tariffId: string;
}

type InOrder = Pick<OtherCall, 'id' | 'startedAt' | 'called' | 'seconds'> & { readonly plan: VoicePlan };

/**
 * Rates new calls of one service and billing period, and with them those rated before that were made later: a call that comes
 * late uses included seconds they had. Whoever else rates this period waits. Where no tariff includes any, calls have nothing to do
 * with each other.
 */
export async function rateServicePeriod(
  tx: Transaction,
  fresh: readonly FittingCall[],
  plans: ReadonlyMap<string, VoicePlan>,
): Promise<PricedCall[]> {
  const [first] = fresh.toSorted(byTime);
  if (!first) return [];
  if (![...plans.values()].some(({ includedSeconds }) => includedSeconds > 0)) return ratePeriod(fresh, 0);
  const key = [first.place.serviceId, first.periodStart] as const;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('voice.period:' || $1, 0))`, [key.join()]);
  const used = await usedBefore(tx, key, first);
  const later = (await ratedAfter(tx, key, first)).map((call) => withPlan(call, plans));
  return ratePeriod([...fresh, ...later].toSorted(byTime), used);
}

function byTime(a: Pick<InOrder, 'id' | 'startedAt'>, b: Pick<InOrder, 'id' | 'startedAt'>): number {
  const time = Temporal.Instant.compare(a.startedAt, b.startedAt);
  return time === 0 ? (a.id < b.id ? -1 : 1) : time;
}

async function usedBefore(
  tx: Transaction,
  [serviceId, period]: readonly [string, string],
  { startedAt, id }: FittingCall,
): Promise<number> {
  const [sum] = await tx.query<{ used: number }>(
    `SELECT coalesce(sum(included_seconds), 0)::integer AS used FROM calls
     WHERE service_id = $1 AND period_start = $2 AND status = 'rated' AND (started_at, id) < ($3::timestamptz, $4::uuid)`,
    [serviceId, period, startedAt, id],
  );
  return sum?.used ?? 0;
}

function ratedAfter(
  tx: Transaction,
  [serviceId, period]: readonly [string, string],
  { startedAt, id }: FittingCall,
): Promise<OtherCall[]> {
  return tx.query<OtherCall>(
    `SELECT id, called, seconds, tariff_id AS "tariffId",
       to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt"
     FROM calls
     WHERE service_id = $1 AND period_start = $2 AND status = 'rated' AND (started_at, id) > ($3::timestamptz, $4::uuid)`,
    [serviceId, period, startedAt, id],
  );
}

/** A call another run has just rated by a tariff we did not ask for: the job is tried again, and asks. */
function withPlan({ tariffId, ...call }: OtherCall, plans: ReadonlyMap<string, VoicePlan>): InOrder {
  const plan = plans.get(tariffId);
  if (!plan) throw platformErrors.CONFLICT({ reason: `calls were rated by tariff ${tariffId} meanwhile` });
  return { ...call, plan };
}
