import type { Transaction } from '@isp/sdk';
import type { Cdr } from '../domain/read-cdr.ts';

/** Whose call it was, by the number it came from and the time it began. */
export interface Located {
  readonly id: string;
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly startDate: string;
  /** The tariff the service had then, or the one a correction says. */
  readonly tariffId: string;
}

const theTariffThen = `
  SELECT h.tariff_id FROM service_tariffs h WHERE h.service_id = s.service_id
  ORDER BY h.from_at <= c.started_at DESC, abs(extract(epoch FROM h.from_at - c.started_at)) LIMIT 1`;

const theCorrection = `
  SELECT k.correct_tariff_id FROM tariff_corrections k
  WHERE (k.service_id = s.service_id OR k.tariff_id = t.tariff_id)
    AND k.from_at <= c.started_at AND c.started_at < k.to_at
  ORDER BY k.created_at DESC, k.id DESC LIMIT 1`;

/** Finds the services of calls; those from numbers nobody had at that time are not in the answer. */
export async function locateCalls(
  tx: Transaction,
  found: readonly (Cdr & { readonly id: string })[],
): Promise<ReadonlyMap<string, Located>> {
  const asked = found.map(({ id, caller, startedAt }) => ({ id, caller, started_at: startedAt }));
  const rows = await tx.query<Located>(
    `SELECT c.id, s.service_id AS "serviceId", s.customer_id AS "customerId", s.reseller_id AS "resellerId",
       s.start_date::text AS "startDate", coalesce(k.correct_tariff_id, t.tariff_id, s.tariff_id) AS "tariffId"
     FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, caller text, started_at timestamptz)
     JOIN LATERAL (
       SELECT a.service_id FROM number_assignments a
       WHERE a.number = c.caller AND a.from_at <= c.started_at AND (a.to_at IS NULL OR c.started_at < a.to_at)
       ORDER BY a.from_at DESC LIMIT 1
     ) a ON true
     JOIN voice_services s ON s.service_id = a.service_id
     LEFT JOIN LATERAL (${theTariffThen}) t ON true
     LEFT JOIN LATERAL (${theCorrection}) k ON true`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Tariffs the rated calls of these services have: those of their other calls are needed to rate a period anew. */
export async function tariffsOfServices(tx: Transaction, serviceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ tariffId: string }>(
    `SELECT tariff_id AS "tariffId" FROM service_tariffs WHERE service_id = ANY ($1::uuid[])
     UNION SELECT tariff_id FROM calls WHERE service_id = ANY ($1::uuid[]) AND tariff_id IS NOT NULL`,
    [serviceIds],
  );
  return rows.map(({ tariffId }) => tariffId);
}
