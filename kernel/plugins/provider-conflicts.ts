import type { PluginContract } from '@isp/sdk';

/** Offers of a new contract under names that other plugins have taken in the same seam, each with its owner. */
export function providerConflicts(contract: PluginContract, others: readonly PluginContract[]): string[] {
  return (contract.providers ?? []).flatMap(({ seam, name }) => {
    const owner = others.find(
      (other) =>
        other.plugin !== contract.plugin &&
        other.providers?.some((offer) => offer.seam === seam && offer.name === name),
    );
    return owner
      ? [`${contract.plugin} offers ${name} for the seam ${seam}, which ${owner.plugin} does already`]
      : [];
  });
}
