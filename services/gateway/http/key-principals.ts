import type { IncomingMessage } from 'node:http';
import { isWellFormedKey, keyPrefix, type ResolvedKey } from '@isp/api-keys/contract';
import { platformErrors } from '@isp/sdk';
import { Remembered } from './remembered.ts';

const beginning = `Bearer ${keyPrefix}`;

/** Turns the API key of a request into a signed principal. */
export class KeyPrincipals {
  readonly #known: Remembered<ResolvedKey>;

  constructor(resolve: (key: string) => Promise<ResolvedKey>) {
    this.#known = new Remembered(resolve);
  }

  /** The key, or undefined when the request carries none. One that is mistyped is refused without asking anybody. */
  of({ headers }: IncomingMessage): Promise<ResolvedKey> | undefined {
    const { authorization } = headers;
    if (!authorization?.startsWith(beginning)) return undefined;
    const key = authorization.slice('Bearer '.length);
    if (!isWellFormedKey(key)) {
      const reason = 'This API key is mistyped or cut off: its checksum does not fit.';
      throw platformErrors.UNAUTHENTICATED({ reason });
    }
    return this.#known.of(key);
  }
}
