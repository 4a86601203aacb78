import { validationFailed } from '@isp/sdk';
import { isValidIBAN } from 'ibantools';
import type { PayTo } from '../contract/index.ts';

/** Refuses an account whose check digits do not fit: customers would pay to nobody. */
export function assertPayTo(payTo: PayTo | null | undefined): void {
  if (!payTo || isValidIBAN(payTo.iban)) return;
  const message = 'is no IBAN: its check digits or its length do not fit its country';
  throw validationFailed([{ path: '/payTo/iban', message }]);
}
