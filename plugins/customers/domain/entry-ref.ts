import type { TimelineEntry } from '../contract/index.ts';

const owners = new Set(['customerId', 'resellerId', 'fromResellerId']);

/** What an event is about: the first of its ids that does not say whose it is, else the customer. */
export function entryRef(data: Readonly<Record<string, unknown>>, customerId: string): TimelineEntry['ref'] {
  const named = Object.entries(data).find(
    ([name, value]) => name.endsWith('Id') && !owners.has(name) && typeof value === 'string',
  );
  if (!named) return { kind: 'customer', id: customerId };
  const [name, id] = named as [string, string];
  return { kind: name.slice(0, -2), id };
}
