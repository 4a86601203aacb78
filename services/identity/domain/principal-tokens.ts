import type { Principal } from '@isp/sdk';
import { type PrincipalSigner, principalSigner } from '@isp/sdk/runtime';

const lifetimeSeconds = 300;
const renewBeforeMs = 60_000;
const keptSessions = 10_000;

interface Issued {
  readonly token: string;
  readonly content: string;
  readonly expiresAtMs: number;
}

/**
 * Signed principals of sessions. One is used again until it is nearly over or the person's rights changed, because
 * every plugin remembers the tokens it has verified.
 */
class PrincipalTokens {
  readonly #issued = new Map<string, Issued>();
  #signer: PrincipalSigner | undefined;

  async useKey(key: unknown): Promise<void> {
    this.#signer = await principalSigner(key as Parameters<typeof principalSigner>[0]);
  }

  async forSession(sessionId: string, principal: Principal): Promise<string> {
    const content = JSON.stringify(principal);
    const known = this.#issued.get(sessionId);
    if (known && known.content === content && known.expiresAtMs - renewBeforeMs > Date.now())
      return known.token;
    const token = await (this.#signer as PrincipalSigner).sign(principal, lifetimeSeconds);
    if (this.#issued.size >= keptSessions) this.#issued.delete(this.#issued.keys().next().value as string);
    this.#issued.set(sessionId, { token, content, expiresAtMs: Date.now() + lifetimeSeconds * 1000 });
    return token;
  }
}

export const principalTokens = new PrincipalTokens();
