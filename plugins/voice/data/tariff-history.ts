import type { Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';

/** A service has a tariff from an instant on; noted twice is like once. */
export async function noteTariff(
  tx: Transaction,
  {
    serviceId,
    tariffId,
    fromAt,
  }: { readonly serviceId: string; readonly tariffId: string; readonly fromAt: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO service_tariffs (service_id, tariff_id, from_at) VALUES ($1, $2, $3)
     ON CONFLICT (service_id, from_at) DO UPDATE SET tariff_id = excluded.tariff_id`,
    [serviceId, tariffId, fromAt],
  );
}

/** Forgets the tariffs of an order that was refused. */
export async function forgetTariffs(tx: Transaction, serviceId: string): Promise<void> {
  await tx.query('DELETE FROM service_tariffs WHERE service_id = $1', [serviceId]);
}

/** By which tariff calls of a time are rated, whatever tariff their service had. */
export interface TariffCorrection {
  readonly serviceId?: string | undefined;
  readonly tariffId?: string | undefined;
  readonly fromAt: string;
  readonly toAt: string;
  readonly correctTariffId: string;
  readonly reason: string;
  readonly createdAt: string;
}

/** Keeps a correction, so that calls that come later, or are rated again, follow it too. */
export async function noteCorrection(tx: Transaction, correction: TariffCorrection): Promise<void> {
  const { serviceId, tariffId, fromAt, toAt, correctTariffId, reason, createdAt } = correction;
  await tx.query(
    `INSERT INTO tariff_corrections (id, service_id, tariff_id, from_at, to_at, correct_tariff_id, reason, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), serviceId ?? null, tariffId ?? null, fromAt, toAt, correctTariffId, reason, createdAt],
  );
}
