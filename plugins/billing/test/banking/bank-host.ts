import { bill, booksHost, customerId, invoicesOf, tell } from '../books-host.ts';
import { camtFile, ownIban, type Told } from './camt-file.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;
export const otherId = '01900000-0000-7000-8000-0000000000bb';

/** Two customers with an invoice each of October (16.45), the first one of November (30.00) too, and an account at a bank. */
export async function bankHost(wish: Parameters<typeof booksHost>[0] = {}): Promise<Host> {
  const host = await booksHost({
    customers: [customerId, otherId],
    ...wish,
    answers: { 'customers.list': () => page([]), ...wish.answers },
  });
  await host.call('billing.bank-accounts.create', {
    name: 'Current account',
    iban: ownIban,
    currency: 'EUR',
  });
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  const second = { customerId: otherId, serviceId: '01900000-0000-7000-8000-0000000000cd' };
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', ...second });
  await bill(host, '2026-10-15');
  await host.clock.set('2026-11-16T10:00:00Z');
  return host;
}

/** A page of customers, as `customers.list` answers it. */
export function page(data: readonly object[]) {
  return { data, page: { nextCursor: null, total: 0, totalIsEstimate: true } };
}

/** The invoices of a customer: ids by number. */
export async function numbersOf(host: Host, id = customerId): Promise<Map<string, string>> {
  return new Map((await invoicesOf(host, id)).map((one) => [one.number as string, one.id]));
}

/** Imports a statement and goes through it; answers what became of its entries, in their order. */
export async function read(host: Host, told: readonly Told[], about: Parameters<typeof camtFile>[1] = {}) {
  const statement = await host.call('billing.statements.import', { content: camtFile(told, about) });
  await host.runJobs();
  const entries = await entriesOf(host, statement.id);
  return { statement: await host.call('billing.statements.get', { id: statement.id }), entries };
}

/** The entries of a statement in their order. */
export async function entriesOf(host: Host, statementId: string) {
  const { data } = await host.call('billing.statement-entries.list', {
    filter: { statementId },
    limit: 200,
  } as never);
  return data.toSorted((one, other) => one.position - other.position);
}
