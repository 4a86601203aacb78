import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Compares a password; without a hash it works as long, so that timing does not tell who has an account. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== undefined && fits;
}

const readable = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password a person can copy from a terminal: 20 characters without look-alikes, about 100 bits. */
export function makePassword(): string {
  return Array.from({ length: 20 }, () => readable[randomInt(readable.length)]).join('');
}
