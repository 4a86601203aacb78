import type { Context, Transaction } from '@isp/sdk';

type Keeping = Pick<Context, 'kv'>;

const key = 'last-refusal';

/** What the chat room answered instead of taking a greeting. */
export interface Refusal {
  readonly status: number;
  /** RFC 3339. */
  readonly at: string;
}

export async function noteRefusal({ kv }: Keeping, tx: Transaction, refusal: Refusal): Promise<void> {
  await kv.set(tx, key, refusal);
}

export async function forgetRefusal({ kv }: Keeping, tx: Transaction): Promise<void> {
  await kv.remove(tx, key);
}

export function findRefusal({ kv }: Keeping, tx: Transaction): Promise<Refusal | undefined> {
  return kv.get<Refusal>(tx, key);
}
