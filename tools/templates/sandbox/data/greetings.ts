import type { Context, Transaction } from '@isp/sdk';
import type { Greeting } from '../contract/index.ts';

type Keeping = Pick<Context, 'kv'>;

const prefix = 'greeting:';
const pageSize = 100;

export async function keepGreeting({ kv }: Keeping, tx: Transaction, greeting: Greeting): Promise<void> {
  await kv.set(tx, prefix + greeting.id, greeting);
}

export function findGreeting({ kv }: Keeping, tx: Transaction, id: string): Promise<Greeting | undefined> {
  return kv.get<Greeting>(tx, prefix + id);
}

/** A page of them, the oldest first. */
export async function listGreetingsAfter(
  { kv }: Keeping,
  tx: Transaction,
  id: string | undefined,
): Promise<Greeting[]> {
  const after = id === undefined ? {} : { after: prefix + id };
  const entries = await kv.list<Greeting>(tx, { prefix, limit: pageSize, ...after });
  return entries.map(({ value }) => value);
}
