import type { DesiredState, ProvisioningRequest } from '../contract/index.ts';

/** How a try ended: applied, worth another try, or nothing a repetition would mend; with what the network has, if known. */
export type DriverOutcome = 'done' | (({ readonly retry: string } | { readonly manual: string }) & Found);

interface Found {
  readonly actual?: DesiredState | undefined;
}

/** Notes one step of a try, in words a technician reads; no secrets. */
export type Transcript = (text: string) => void;

/**
 * Brings one kind of network to a desired state. A driver reads, compares and acts on the difference, so that the
 * same request twice is the same as once; a version older than the applied one is left alone and counts as done.
 */
export interface ProvisioningDriver {
  apply(request: ProvisioningRequest, note: Transcript): Promise<DriverOutcome>;
}
