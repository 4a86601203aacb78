import { isWellFormedKey, keyPrefix, type ResolvedKey } from '@isp/api-keys/contract';
import { platformErrors } from '@isp/sdk';
import { Remembered } from './remembered.ts';
import type { WebRequest } from './web-request.ts';

const beginning = `Bearer ${keyPrefix}`;

/** Turns the API key of a request into a signed principal. */
export class KeyPrincipals {
  readonly #known: Remembered<ResolvedKey>;

  /** `address` is where the request comes from: of staff's keys it counts, so it is part of the question. */
  constructor(resolve: (key: string, address: string) => Promise<ResolvedKey>) {
    this.#known = new Remembered((question) => {
      const [key = '', address = ''] = question.split(' ');
      return resolve(key, address);
    });
  }

  /** The key, or undefined when the request carries none. One that is mistyped is refused without asking anybody. */
  of({ headers, ispOrigin }: WebRequest): Promise<ResolvedKey> | undefined {
    const { authorization } = headers;
    if (!authorization?.startsWith(beginning)) return undefined;
    const key = authorization.slice('Bearer '.length);
    if (!isWellFormedKey(key)) {
      const reason = 'This API key is mistyped or cut off: its checksum does not fit.';
      throw platformErrors.UNAUTHENTICATED({ reason });
    }
    return this.#known.of(`${key} ${ispOrigin.address}`);
  }
}
