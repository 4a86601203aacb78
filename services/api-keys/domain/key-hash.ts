import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Makes the hash a key is kept and found by (HMAC-SHA256). Its secret is in no database, so that who reads the table can
 * neither use nor guess a key. Keys are random, so a slow hash would protect nothing more.
 */
class KeyHash {
  #secret: Buffer | undefined;

  /** Hashes with this secret from now on. */
  useSecret(secret: Buffer): void {
    this.#secret = secret;
  }

  of(key: string): Buffer {
    return createHmac('sha256', this.#secret as Buffer)
      .update(key)
      .digest();
  }

  /** Compares in constant time; without a stored hash it takes as long. */
  fits(stored: Buffer | undefined, hash: Buffer): boolean {
    const equal = timingSafeEqual(stored ?? nothing, hash);
    return stored !== undefined && equal;
  }
}

const nothing = Buffer.alloc(32);

export const keyHash = new KeyHash();
