import type { OfferedProvider } from '@isp/sdk';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';

/** What plugins offer for the seams of others: as they serve it, or as their manifest says while they never did. */
export function providerHandlers({ registry }: { readonly registry: PluginRegistry }) {
  return {
    'kernel.providers': ({ seam }: { seam: string }): OfferedProvider[] =>
      [...registry.records.values()].flatMap(({ id, manifest, contract, enabled, state }) => {
        const offers = contract?.providers ?? manifest?.contributes?.providers ?? [];
        const named = { plugin: id, pluginName: manifest?.name ?? id };
        const from = { ...named, enabled, served: contract !== undefined, state };
        return offers.filter((offer) => offer.seam === seam).map((offer) => ({ ...offer, ...from }));
      }),
  };
}
