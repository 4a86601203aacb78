import type { Context } from '@isp/sdk';
import { type Head, hashOf } from '../data/entry-store.ts';
import { readSignedHead, signedHead } from '../domain/signed-head.ts';

/** What is known of the chain's end outside of the database. */
export type KeptHead =
  | { readonly state: 'none' }
  | { readonly state: 'kept'; readonly head: Head }
  /** There is one, and it is not signed with the platform's key. */
  | { readonly state: 'forged' };

let key: Buffer | undefined;

/** Signs with this key from now on; set when the plugin starts. */
export function signHeadsWith(signingKey: Buffer): void {
  key = signingKey;
}

/** Reads what was kept. */
export async function readKeptHead(ctx: Context): Promise<KeptHead> {
  const { text } = await ctx.call('kernel.audit.head.read', {}, { as: 'plugin' });
  if (text === undefined || !key) return { state: 'none' };
  const head = readSignedHead(text, key);
  return head ? { state: 'kept', head } : { state: 'forged' };
}

/**
 * Keeps a new end, if the chain goes on from the one before. Else that one stays, since it is the proof of what is
 * missing. Says whether it was kept.
 */
export async function keepHead(self: Context, head: Head): Promise<boolean> {
  const before = await readKeptHead(self);
  if (before.state === 'forged' || !key) return false;
  if (before.state === 'kept') {
    if (before.head.number > head.number) return false;
    const { number, hash } = before.head;
    const there = await self.transaction((tx) => hashOf(tx, number), { readOnly: true });
    if (there !== hash) return false;
  }
  await self.call('kernel.audit.head.keep', { text: signedHead(head, key) }, { as: 'plugin' });
  return true;
}
