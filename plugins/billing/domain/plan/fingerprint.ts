import { hash } from 'node:crypto';
import type { Line } from './facts.ts';
import type { PlannedBill } from './plan-bill.ts';

/** What a plan says, without the ids it was made with: two plans with one fingerprint have the same bills. */
export function fingerprintOf(bills: readonly PlannedBill[]): string {
  const said = bills.map(({ billOn, charges, credits }) => [
    billOn.toString(),
    ...[...charges, ...credits].map(sayLine),
  ]);
  return hash('sha256', JSON.stringify(said));
}

function sayLine({ kind, key, text, from, to, amountMinor, currency, taxes }: Line): unknown[] {
  const rates = taxes.map(({ id, ratePercent, inclusive }) => [id, ratePercent, inclusive]);
  return [kind, key, text, from?.toString(), to?.toString(), amountMinor.toString(), currency, rates];
}
