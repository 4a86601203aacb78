import { validationFailed } from '@isp/sdk';

/** First and last day a service of a tariff may begin; open where there is none. */
export interface Validity {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

/** Civil dates compare as text. */
export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return (!validFrom || validFrom <= day) && (!validTo || day <= validTo);
}

/** Refuses a validity that ends before it begins. */
export function assertOrdered({ validFrom, validTo }: Validity): void {
  if (!validFrom || !validTo || validFrom <= validTo) return;
  throw validationFailed([{ path: '/validTo', message: `must not be before validFrom (${validFrom})` }]);
}
