import type { ProviderOffer } from './manifest.ts';

/** An offer for a seam, with the plugin it comes from and how that is at the moment. */
export interface OfferedProvider extends ProviderOffer {
  readonly plugin: string;
  readonly pluginName: string;
  readonly enabled: boolean;
  /** It has run here at least once. One that never did, as while it waits for its first settings, holds nothing of anybody. */
  readonly served: boolean;
  /** State of the plugin: `running`, `crashed`, … */
  readonly state: string;
}

declare module './registry.ts' {
  interface Actions {
    /** What installed plugins offer for one seam; those that are disabled or down are named too, with their state. */
    'kernel.providers': { params: { seam: string }; result: OfferedProvider[] };
  }
}
