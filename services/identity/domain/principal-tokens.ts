import type { Principal } from '@isp/sdk';
import { type PrincipalSigner, principalSigner } from '@isp/sdk/runtime';

const lifetimeSeconds = 300;
const renewBeforeMs = 60_000;
const keptTokens = 10_000;

interface Issued {
  readonly token: string;
  readonly content: string;
  readonly expiresAtMs: number;
}

/**
 * Signed principals of sessions and API keys. One is used again until it is nearly over or the person's rights changed,
 * because every plugin remembers the tokens it has verified.
 */
class PrincipalTokens {
  readonly #issued = new Map<string, Issued>();
  #signer: PrincipalSigner | undefined;

  async useKey(key: unknown): Promise<void> {
    this.#signer = await principalSigner(key as Parameters<typeof principalSigner>[0]);
  }

  /** The signed principal of a login, named by its session or its API key. */
  async of(login: string, principal: Principal): Promise<{ token: string; expiresAt: Date }> {
    const content = JSON.stringify(principal);
    const known = this.#issued.get(login);
    if (known && known.content === content && known.expiresAtMs - renewBeforeMs > Date.now())
      return { token: known.token, expiresAt: new Date(known.expiresAtMs) };
    const expiresAtMs = Date.now() + lifetimeSeconds * 1000;
    const token = await (this.#signer as PrincipalSigner).sign(principal, lifetimeSeconds);
    if (this.#issued.size >= keptTokens) this.#issued.delete(this.#issued.keys().next().value as string);
    this.#issued.set(login, { token, content, expiresAtMs });
    return { token, expiresAt: new Date(expiresAtMs) };
  }
}

export const principalTokens = new PrincipalTokens();
