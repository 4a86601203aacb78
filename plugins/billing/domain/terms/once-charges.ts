import type { Facts } from '../plan/facts.ts';
import type { ServiceLifeFacts } from '../plan/service-lives.ts';
import { contractCharges, type OnceDue } from './contract-lines.ts';
import { instalmentCharges } from './instalment-charges.ts';

/** All that is charged once because of services and agreements, on whatever day; components of bundles cost nothing. */
export function onceCharges(
  { agreements = [] }: Pick<Facts, 'agreements'>,
  lives: readonly ServiceLifeFacts[],
): OnceDue[] {
  const ends = lives.flatMap(({ serviceId, happened }) => {
    const end = happened.findLast(({ kind }) => kind === 'cancelled');
    return end ? [[serviceId, end.effectiveOn] as const] : [];
  });
  return [
    ...lives.flatMap(({ happened }) => contractCharges(happened, agreements)),
    ...instalmentCharges(agreements, new Map(ends)),
  ];
}
