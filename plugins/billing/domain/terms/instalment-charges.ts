import { firstCycleDate, layGrid } from '@isp/sdk/cycles';
import { exact, splitByLargestRemainder } from '@isp/sdk/money';
import { earlier, isBefore } from '../civil-dates.ts';
import type { Agreement, InstalmentAgreement } from './agreement.ts';
import type { OnceDue } from './contract-lines.ts';

/**
 * The parts of all that is paid in instalments, each on the first day of a cycle from its first day on. When it ends, or its
 * service does, the parts that are to come are due that day, or never, as was agreed.
 */
export function instalmentCharges(
  agreements: readonly Agreement[],
  serviceEnds: ReadonlyMap<string, Temporal.PlainDate>,
): OnceDue[] {
  return agreements.flatMap((one) => (one.kind === 'instalments' ? partsOf(one, serviceEnds) : []));
}

function partsOf(one: InstalmentAgreement, serviceEnds: ReadonlyMap<string, Temporal.PlainDate>): OnceDue[] {
  const { id, text, serviceId, currency, parts, rest, taxIds } = one;
  const end = endOf(one, serviceEnds);
  const amounts = splitByLargestRemainder(
    one.amountMinor,
    Array.from({ length: parts }, () => exact(1n)),
  );
  return partDays(one).flatMap((day, index) => {
    const isToCome = end !== undefined && !isBefore(day, end);
    if (isToCome && rest === 'never') return [];
    return {
      key: `instalment|${id}|${index + 1}`,
      text: `${text} (${index + 1} of ${parts})`,
      ...(serviceId ? { serviceId } : {}),
      amountMinor: amounts[index] as bigint,
      currency,
      on: isToCome ? end : day,
      ...(taxIds ? { taxIds } : {}),
    };
  });
}

function endOf(
  { serviceId, end }: InstalmentAgreement,
  serviceEnds: ReadonlyMap<string, Temporal.PlainDate>,
) {
  const ofService = serviceId ? serviceEnds.get(serviceId) : undefined;
  if (!end || !ofService) return end?.on ?? ofService;
  return earlier(end.on, ofService);
}

/** The first day of as many cycles of months as there are parts. */
export function partDays({
  from,
  cycleDay,
  parts,
}: Pick<InstalmentAgreement, 'from' | 'cycleDay' | 'parts'>) {
  const grid = layGrid({ period: 'MONTHLY', cycleDay, anchor: from });
  const first = grid.indexAt(firstCycleDate(grid, from));
  return Array.from({ length: parts }, (_, index) => grid.dateAt(first + index));
}
