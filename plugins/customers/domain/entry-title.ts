import { formatMinor } from '@isp/sdk/money';

/** Fields of events that say more about what happened, in the order they are read; none of them names a person. */
const telling = [
  ...['serviceType', 'type', 'action', 'status', 'state', 'suspensionReason', 'wish', 'dueOn', 'reason'],
  ...['invoiceNumber', 'amount', 'total', 'template', 'fields'],
];
const longest = 500;

/** A title in words: places such as `{status}` are filled in; a title without any is followed by what the data tells. */
export function entryTitle(title: string, data: Readonly<Record<string, unknown>>): string {
  const places = /\{(\w+)\}/g;
  const filled = title.replaceAll(places, (_, name: string) => inWords(data[name]) ?? '–');
  if (places.test(title)) return filled.slice(0, longest);
  const more = telling.flatMap((name) => inWords(data[name]) ?? []);
  return (more.length > 0 ? `${title}: ${more.join(', ')}` : title).slice(0, longest);
}

function inWords(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ') || undefined;
  return isMoney(value)
    ? `${formatMinor(BigInt(value.amountMinor), value.currency)} ${value.currency}`
    : undefined;
}

function isMoney(value: unknown): value is { amountMinor: number; currency: string } {
  const { amountMinor, currency } = (value ?? {}) as Record<string, unknown>;
  return Number.isSafeInteger(amountMinor) && typeof currency === 'string';
}
