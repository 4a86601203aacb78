import type { Context } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { listNetworks } from '../data/staff-networks.ts';
import { isWithin } from '../domain/networks.ts';

const rememberMs = 1_000;
let kept: { readonly networks: readonly string[]; readonly until: number } | undefined;

/** Says whether somebody may come from an address: staff from those of the list. `self` is the plugin itself. */
export async function mayComeFrom(
  self: Context,
  { kind }: { readonly kind: string },
  address: string | undefined,
): Promise<boolean> {
  if (kind !== 'staff') return true;
  const networks = await rememberedNetworks(self);
  return networks.length === 0 || isWithin(address, networks);
}

/** Refuses a login of staff at an address that is not on the list. `self` is the plugin itself. */
export async function assertStaffAddress(
  self: Context,
  user: { readonly kind: string },
  address: string | undefined,
): Promise<void> {
  if (await mayComeFrom(self, user, address)) return;
  throw identityErrors.IDENTITY_ADDRESS_REFUSED({ address: address ?? 'unknown' });
}

/** Looked up once a second: each session asks once a second. */
async function rememberedNetworks(self: Context): Promise<readonly string[]> {
  if (kept && kept.until > performance.now()) return kept.networks;
  const networks = await self.transaction(listNetworks, { readOnly: true });
  kept = { networks, until: performance.now() + rememberMs };
  return networks;
}

/** After a change the list is looked up again at once. */
export function forgetNetworks(): void {
  kept = undefined;
}
