import { type Exact, splitByLargestRemainder } from '@isp/sdk/money';

/** One component of a bundle, with what it costs on its own. */
export interface BundleComponent {
  readonly id: string;
  /** Major units. */
  readonly listPrice: Exact;
}

/**
 * The parts of a bundle's amount by list price: the amount is prorated and rounded first, then split by the largest
 * remainder, so that the parts sum to it. Components that cost nothing get nothing, unless all do.
 */
export function splitBundle(
  amountMinor: bigint,
  components: readonly BundleComponent[],
): { readonly id: string; readonly amountMinor: bigint }[] {
  const parts = splitByLargestRemainder(
    amountMinor,
    components.map(({ listPrice }) => listPrice),
  );
  return components.map(({ id }, index) => ({ id, amountMinor: parts[index] as bigint }));
}
