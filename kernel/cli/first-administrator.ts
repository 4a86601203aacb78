import type { Platform } from '../platform.ts';
import { kernelPrincipal } from '../supervisor/make-spec.ts';

export interface Administrator {
  readonly created: boolean;
  readonly email: string;
  /** Only when it was made here; it is shown once and stored nowhere. */
  readonly password?: string;
}

/** Makes the first administrator of a new installation, or answers who he was. */
export async function firstAdministrator(platform: Platform): Promise<Administrator | undefined> {
  const { email, password } = platform.configuration.admin;
  const principal = await platform.signer.sign(kernelPrincipal, 60);
  const params = { email, ...(password ? { password } : {}) };
  const meta = { principal, requestId: 'first-administrator' };
  return platform.bus
    .call('identity.first-administrator.create', params, { meta })
    .catch(undefinedWhenAway) as Promise<Administrator | undefined>;
}

/** Identity may come up later; anything else it says is for a person to read. */
function undefinedWhenAway(error: unknown): undefined {
  const { status } = error as { status?: number };
  if (status !== 503 && status !== 504) throw error;
}

const askAgainMs = 2_000;

/** Asks until identity answers: for a start at which it came up late. */
export async function lateAdministrator(platform: Platform): Promise<Administrator> {
  while (true) {
    await new Promise((resolve) => setTimeout(resolve, askAgainMs).unref());
    const administrator = await firstAdministrator(platform);
    if (administrator) return administrator;
  }
}
