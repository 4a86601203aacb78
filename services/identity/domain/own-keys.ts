/** Keys derived from the platform's secret key at the start; they are in no database. */
export interface OwnKeys {
  /** Encrypts the secrets of second factors. */
  readonly totp: Buffer;
  /** Hashes recovery codes. */
  readonly recoveryCodes: Buffer;
}

let kept: OwnKeys | undefined;

/** Takes the keys over; called once, in `start`. */
export function useKeys(deriveKey: (purpose: string) => Buffer): void {
  kept = { totp: deriveKey('totp'), recoveryCodes: deriveKey('recovery-codes') };
}

/** The keys, after the start. */
export function ownKeys(): OwnKeys {
  return kept as OwnKeys;
}
