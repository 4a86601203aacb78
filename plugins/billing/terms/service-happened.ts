import type { Transaction } from '@isp/sdk';
import { readBooks } from '../data/read-books.ts';
import type { Happened } from '../domain/plan/facts.ts';
import { ownEvents } from '../domain/plan/service-lives.ts';
import type { Agreement } from '../domain/terms/agreement.ts';

/** What happened to a service of a customer, in that order, and what was agreed with him. */
export async function serviceHappened(
  tx: Transaction,
  { customerId, serviceId }: { customerId: string; serviceId: string },
): Promise<{ own: readonly Happened[]; agreements: readonly Agreement[] }> {
  const books = (await readBooks(tx, [customerId])).get(customerId);
  return { own: ownEvents(books?.events ?? []).get(serviceId) ?? [], agreements: books?.agreements ?? [] };
}
