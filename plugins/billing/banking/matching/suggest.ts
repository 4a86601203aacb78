import type { EntrySuggestion } from '../../contract/index.ts';
import { isSameName } from './same-name.ts';

/** An invoice that an entry names. */
export interface NamedInvoice {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly openMinor: bigint;
  /** See `NamedNumber`. */
  readonly isSure: boolean;
}

/** Somebody whose payment it may be. */
export interface Payer {
  readonly customerId: string;
  readonly name: string;
  readonly currency: string;
  readonly isPrepaid: boolean;
  readonly openMinor: bigint;
  readonly invoices: readonly { readonly id: string; readonly number: string; readonly openMinor: bigint }[];
}

/** What is known of money that came in. */
export interface Incoming {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly name?: string;
  readonly named: readonly NamedInvoice[];
  /** Customers whose number it has. */
  readonly numbered: readonly string[];
  /** Customers whose payments came from that account before. */
  readonly known: readonly string[];
  /** Customers of whom exactly that much is open. */
  readonly owing: readonly string[];
}

type Guess = Omit<EntrySuggestion, 'customerId'>;

/** Whose payment it may be, the likeliest first. Pure: the same facts give the same answer. */
export function suggest(incoming: Incoming, payers: ReadonlyMap<string, Payer>): EntrySuggestion[] {
  const { named, numbered, known, owing } = incoming;
  const ids = new Set([...named.map(({ customerId }) => customerId), ...numbered, ...known, ...owing]);
  const found = [...ids].flatMap((customerId): EntrySuggestion[] => {
    const payer = payers.get(customerId);
    const guesses = payer ? guessesOf(incoming, payer) : [];
    const best = guesses.toSorted((one, other) => other.score - one.score)[0];
    return best ? [{ customerId, ...best }] : [];
  });
  const namesSeveral =
    new Set(named.filter(({ isSure }) => isSure).map(({ customerId }) => customerId)).size > 1;
  return found
    .map((one) => (namesSeveral ? atMost(one, 75, 'invoices of several customers are named') : one))
    .toSorted((one, other) => other.score - one.score || (one.customerId < other.customerId ? -1 : 1))
    .slice(0, 5);
}

function guessesOf(incoming: Incoming, payer: Payer): Guess[] {
  const guesses = [...byInvoices(incoming, payer), ...byCustomer(incoming, payer)];
  if (payer.currency === incoming.currency) return guesses;
  const why = `the transfer is in ${incoming.currency}, the account in ${payer.currency}`;
  return guesses.map((one) => atMost(one, 40, why));
}

function atMost<G extends Guess>(guess: G, most: number, why: string): G {
  if (guess.score <= most) return guess;
  return { ...guess, score: most, reason: `${guess.reason}; but ${why}` };
}

function byInvoices({ named, amountMinor }: Incoming, { customerId }: Payer): Guess[] {
  const own = named.filter((one) => one.customerId === customerId);
  if (own.length === 0) return [];
  const isSure = own.every((one) => one.isSure);
  const openMinor = own.reduce((sum, one) => sum + one.openMinor, 0n);
  const invoiceIds = own.filter((one) => one.openMinor > 0n).map(({ id }) => id);
  const what = `${own.map(({ number }) => number).join(', ')} ${own.length > 1 ? 'are' : 'is'} named`;
  if (openMinor === 0n) return [{ invoiceIds, score: 70, reason: `${what}, of which nothing is open` }];
  if (amountMinor === openMinor)
    return [{ invoiceIds, score: isSure ? 100 : 93, reason: `${what}, and the amount is what is open` }];
  if (!isSure) return [{ invoiceIds, score: 60, reason: `${what}, not in full, and the amount is another` }];
  return amountMinor < openMinor
    ? [{ invoiceIds, score: 95, reason: `${what}; it is part of what is open` }]
    : [{ invoiceIds, score: 92, reason: `${what}; it is more than what is open` }];
}

function byCustomer(incoming: Incoming, payer: Payer): Guess[] {
  const paid = fitting(incoming.amountMinor, payer);
  const isNamed = incoming.name !== undefined && isSameName(incoming.name, payer.name);
  const hints = [
    hintOfNumber(incoming, payer, paid !== undefined),
    hintOfAccount(incoming, payer, { fits: paid !== undefined, isNamed }),
    isNamed && paid ? { score: 75, why: 'the name is that of the customer' } : undefined,
  ];
  return hints.flatMap((hint) => {
    if (!hint) return [];
    const reason = paid ? `${hint.why}, and the amount is ${paid.what}` : hint.why;
    return [{ invoiceIds: paid?.invoiceIds ?? [], score: hint.score, reason }];
  });
}

interface Hint {
  readonly score: number;
  readonly why: string;
}

/** Who pays in advance pays any amount. */
function hintOfNumber({ numbered }: Incoming, payer: Payer, fits: boolean): Hint | undefined {
  if (numbered.length !== 1 || numbered[0] !== payer.customerId) return undefined;
  const otherwise = payer.isPrepaid ? 92 : 80;
  return { score: fits ? 95 : otherwise, why: 'the number of the customer is named' };
}

function hintOfAccount(
  { known }: Incoming,
  { customerId }: Payer,
  { fits, isNamed }: { fits: boolean; isNamed: boolean },
): Hint | undefined {
  if (!known.includes(customerId)) return undefined;
  if (known.length > 1)
    return { score: 50, why: 'the account it came from paid for several customers before' };
  const why = `the account it came from paid before${isNamed ? ' and is of that name' : ''}`;
  if (!fits) return { score: 70, why };
  return { score: isNamed ? 94 : 85, why };
}

/** What of a customer's debt is exactly that much: one invoice, or all that are open. */
function fitting(amountMinor: bigint, { invoices, openMinor }: Payer) {
  const one = invoices.find((invoice) => invoice.openMinor === amountMinor);
  if (one) return { invoiceIds: [one.id], what: `what is open of ${one.number}` };
  if (openMinor !== amountMinor || invoices.length === 0) return undefined;
  return { invoiceIds: invoices.map(({ id }) => id), what: 'all that is open' };
}
