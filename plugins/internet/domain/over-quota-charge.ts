import type { AddUsageChargeParams } from '@isp/billing/contract';
import { minorExponent } from '@isp/sdk/money';
import type { UsagePeriodClosed } from '../contract/index.ts';

const bytesOfGigabyte = 1_000_000_000n;

/** What billing is to charge for a period of a quota, exact to the byte; undefined where nothing is. */
export function overQuotaCharge(period: UsagePeriodClosed): AddUsageChargeParams | undefined {
  const { serviceId, customerId, from, to, overBytes, whenUsedUp, overPrice } = period;
  if (whenUsedUp !== 'charge' || !overPrice || overBytes <= 0) return undefined;
  const { amountMinor, currency } = overPrice;
  const minorOfMajor = 10n ** BigInt(minorExponent(currency));
  return {
    ...{ customerId, serviceId, key: `over-quota|${from}`, from, to, currency },
    text: `${gigabytes(BigInt(overBytes))} GB beyond the quota`,
    numerator: (BigInt(overBytes) * BigInt(amountMinor)).toString(),
    denominator: (bytesOfGigabyte * minorOfMajor).toString(),
  };
}

/** With three places, the last rounded. */
function gigabytes(bytes: bigint): string {
  const thousandths = (bytes + 500_000n) / 1_000_000n;
  return `${thousandths / 1_000n}.${(thousandths % 1_000n).toString().padStart(3, '0')}`;
}
