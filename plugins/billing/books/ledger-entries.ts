import type { Deposit, Payment, WriteOff } from '../contract/index.ts';
import type { IssuedDocument } from './new-document.ts';

/** One side of a posting: debit is positive. */
interface Side {
  readonly ledgerAccount: string;
  readonly amountMinor: number;
}

/** A document is owed by the customer, and is revenue and taxes; a credit note is the mirror of it. */
export function entriesOfDocument(document: IssuedDocument, makeId: () => string) {
  const { id, kind, number, grossMinor, netMinor, taxes, issuedOn, createdAt } = document;
  const sides = [
    { ledgerAccount: 'receivable', amountMinor: grossMinor },
    { ledgerAccount: 'revenue', amountMinor: -netMinor },
    ...taxes.map((tax) => ({ ledgerAccount: `tax:${tax.id}`, amountMinor: -tax.amountMinor })),
  ];
  return posting(
    { ...document, kind, refId: id, text: number, bookedOn: issuedOn, createdAt },
    sides,
    makeId,
  );
}

/** A payment is money we have and the customer owes no more; a refund or reversal is the mirror of it. */
export function entriesOfPayment(payment: Payment, makeId: () => string) {
  const { id, kind, method, reference, amountMinor, receivedOn, createdAt } = payment;
  const sides = [
    { ledgerAccount: method === 'deposit' ? 'deposit' : `money:${method}`, amountMinor },
    { ledgerAccount: 'receivable', amountMinor: -amountMinor },
  ];
  const text = method === 'deposit' ? method : (reference ?? method);
  return posting({ ...payment, kind, refId: id, text, bookedOn: receivedOn, createdAt }, sides, makeId);
}

/** A debt that is given up is a loss and owed no more; one that is owed again is the mirror of it. */
export function entriesOfWriteOff(writeOff: WriteOff & { readonly number: string }, makeId: () => string) {
  const { id, amountMinor, number, bookedOn, createdAt } = writeOff;
  const sides = [
    { ledgerAccount: 'bad-debt', amountMinor },
    { ledgerAccount: 'receivable', amountMinor: -amountMinor },
  ];
  const kind = amountMinor > 0 ? 'write-off' : 'write-off-return';
  return posting({ ...writeOff, kind, refId: id, text: number, bookedOn, createdAt }, sides, makeId);
}

/** A deposit is money we have and owe the customer, which is no payment; what is given back of it is the mirror of it. */
export function entriesOfDeposit(
  {
    deposit,
    amountMinor,
    method,
    bookedOn,
    createdAt,
  }: {
    readonly deposit: Pick<Deposit, 'id' | 'customerId' | 'resellerId' | 'currency' | 'reason'>;
    readonly amountMinor: number;
    readonly method: string;
    readonly bookedOn: string;
    readonly createdAt: string;
  },
  makeId: () => string,
) {
  const sides = [
    { ledgerAccount: `money:${method}`, amountMinor },
    { ledgerAccount: 'deposit', amountMinor: -amountMinor },
  ];
  const kind = amountMinor > 0 ? 'deposit' : 'deposit-return';
  return posting(
    { ...deposit, kind, refId: deposit.id, text: deposit.reason, bookedOn, createdAt },
    sides,
    makeId,
  );
}

interface About {
  readonly customerId: string;
  readonly resellerId: string;
  readonly kind: string;
  readonly refId: string;
  readonly text: string;
  readonly currency: string;
  readonly bookedOn: string;
  readonly createdAt: string;
}

/** Sides of nothing are left out; all of a posting are written in one statement, which the database checks to add up to 0. */
export function posting(about: About, sides: readonly Side[], makeId: () => string) {
  const { customerId, resellerId, kind, refId, text, currency, bookedOn, createdAt } = about;
  const postingId = makeId();
  return sides
    .filter(({ amountMinor }) => amountMinor !== 0)
    .map((side) => ({
      id: makeId(),
      postingId,
      ...{ customerId, resellerId, kind, refId, text, currency, bookedOn, createdAt },
      ...side,
    }));
}
