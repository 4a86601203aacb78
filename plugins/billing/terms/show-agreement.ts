import { exact, splitByLargestRemainder, toAmountMinor } from '@isp/sdk/money';
import type { Discount, Instalments } from '../contract/index.ts';
import type { AgreementRow, DiscountTerms, InstalmentTerms } from '../data/agreement-store.ts';
import { partDays } from '../domain/terms/instalment-charges.ts';

function about({ id, customerId, resellerId, serviceId, text, recordedBy, createdAt }: AgreementRow) {
  const service = serviceId ? { serviceId } : {};
  return { id, customerId, resellerId, ...service, text, recordedBy, createdAt };
}

/** A discount as people see it. */
export function shownDiscount(row: AgreementRow, until?: string): Discount {
  const { off, cycles } = row.terms as DiscountTerms;
  return {
    ...about(row),
    off,
    ...(cycles ? { cycles } : {}),
    from: row.effectiveOn,
    ...(until ? { until } : {}),
    ...(row.couponId ? { couponId: row.couponId } : {}),
  };
}

/** Instalments as people see them, with the parts as they were agreed. */
export function shownInstalments(row: AgreementRow, endedOn?: string): Instalments {
  const terms = row.terms as InstalmentTerms;
  const { cycleDay, amountMinor, currency, parts, rest, taxIds } = terms;
  const days = partDays({ from: Temporal.PlainDate.from(row.effectiveOn), cycleDay, parts });
  const amounts = splitByLargestRemainder(
    BigInt(amountMinor),
    days.map(() => exact(1n)),
  );
  return {
    ...about(row),
    ...{ amountMinor, currency, parts, rest },
    ...(taxIds ? { taxIds } : {}),
    from: row.effectiveOn,
    ...(endedOn ? { endedOn } : {}),
    schedule: days.map((day, index) => ({
      part: index + 1,
      dueOn: day.toString(),
      amountMinor: toAmountMinor(amounts[index] ?? 0n),
    })),
  };
}
