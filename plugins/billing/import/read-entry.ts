import type { RowError } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import type { BillingImportKind } from '../contract/index.ts';
import type { ImportEntry } from '../data/import-store.ts';
import { type CellWriting, readAmount, readDate } from '../domain/import/read-cells.ts';
import type { CustomerFinder, FoundCustomer } from './find-customers.ts';

type Problem = RowError['problems'][number];

/** How cells are read: whose they may be, how they are written, and the day a balance is of when it says none. */
export interface ReadingRules extends CellWriting {
  readonly customers: CustomerFinder;
  readonly today: string;
}

const longest = 200;

/** What a row says, or everything that is wrong with it. */
export function readEntry(
  kind: BillingImportKind,
  cells: Readonly<Record<string, string>>,
  rules: ReadingRules,
): { entry: ImportEntry } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const fail = (field: string, message: string) => {
    problems.push({ field, message });
  };
  const customer = customerOf(cells, rules.customers, fail);
  const amountMinor = customer ? amountOf(kind, cells, { ...rules, currency: customer.currency }, fail) : 0;
  const day = (field: string) => dayOf(cells, field, rules, fail);
  const texts = textsOf(kind, cells, customer, fail);
  const on = day({ 'opening-balances': 'on', invoices: 'issuedOn', payments: 'receivedOn' }[kind]);
  if (!on && kind !== 'opening-balances' && problems.length === 0) fail('', 'has no date');
  const dueOn = kind === 'invoices' ? day('dueOn') : undefined;
  if (on && dueOn && dueOn < on) fail('dueOn', 'must not be before issuedOn');
  if (on && on > rules.today) fail('', `${on} is a day to come`);
  if (problems.length > 0 || !customer) return { problems };
  const own = { customerId: customer.id, currency: customer.currency, amountMinor, on: on ?? rules.today };
  return { entry: { ...own, ...texts, ...(dueOn ? { dueOn } : {}) } };
}

type Fail = (field: string, message: string) => void;

/** The customer of a row; both fields have to mean the same one. */
export function customerOf(
  { customerId, customerExternalId }: Readonly<Record<string, string>>,
  customers: CustomerFinder,
  fail: Fail,
): FoundCustomer | undefined {
  if (!customerId && !customerExternalId) {
    fail('customerExternalId', 'says no customer; give customerId or customerExternalId');
    return undefined;
  }
  const named = customerExternalId ? customers.byExternalId(customerExternalId) : undefined;
  if (named === 'ambiguous') {
    fail('customerExternalId', 'is that of several customers; give customerId');
    return undefined;
  }
  const found = customerId ? customers.byId(customerId) : named;
  if (!found || (customerExternalId && named?.id !== found.id)) {
    fail(customerId ? 'customerId' : 'customerExternalId', 'is no customer you can see');
    return undefined;
  }
  return found;
}

function amountOf(
  kind: BillingImportKind,
  { amount = '', currency }: Readonly<Record<string, string>>,
  rules: ReadingRules & { currency: string },
  fail: Fail,
): number {
  if (currency && currency.toUpperCase() !== rules.currency)
    fail('currency', `is ${currency}, but the account is in ${rules.currency}`);
  const read = readAmount(amount, rules.currency, rules);
  if ('problem' in read) {
    fail('amount', read.problem);
    return 0;
  }
  if (kind !== 'opening-balances' && read.minor <= 0n) fail('amount', 'is to be more than 0');
  if (kind === 'opening-balances' && read.minor === 0n) fail('amount', 'is 0; leave the row out');
  return toAmountMinor(read.minor);
}

function dayOf(
  cells: Readonly<Record<string, string>>,
  field: string,
  rules: CellWriting,
  fail: Fail,
): string | undefined {
  const text = cells[field];
  if (!text) return undefined;
  const day = readDate(text, rules);
  if (!day) fail(field, `is no date written as ${rules.dateFormat ?? 'YYYY-MM-DD'}`);
  return day;
}

const methodPattern = /^[a-z][a-z0-9-]{1,29}$/;

function textsOf(
  kind: BillingImportKind,
  cells: Readonly<Record<string, string>>,
  customer: FoundCustomer | undefined,
  fail: Fail,
) {
  const { number, text, method, reference } = cells;
  if (kind === 'invoices' && !number) fail('number', 'is empty');
  if (method && !methodPattern.test(method)) fail('method', 'is to be a word such as cash, transfer or card');
  for (const field of ['externalId', 'number', 'text', 'reference'])
    if ((cells[field] ?? '').length > longest) fail(field, `is longer than ${longest} characters`);
  const said = { 'opening-balances': 'Opening balance', invoices: `Invoice ${number ?? ''}`, payments: '' }[
    kind
  ];
  return {
    externalId: externalIdOf(kind, cells, customer, fail),
    text: text ?? said,
    ...(number ? { number } : {}),
    ...(kind === 'payments' ? { method: method ?? 'transfer' } : {}),
    ...(reference ? { reference } : {}),
  };
}

/** What keeps a row from being booked twice: an invoice has its number, and a customer one balance. */
function externalIdOf(
  kind: BillingImportKind,
  { externalId, number }: Readonly<Record<string, string>>,
  customer: FoundCustomer | undefined,
  fail: Fail,
): string {
  const own = {
    'opening-balances': customer && `balance of ${customer.id}`,
    invoices: number,
    payments: undefined,
  };
  const id = externalId ?? own[kind];
  if (!id) fail('externalId', 'is empty; without it the row could be booked twice');
  return id ?? '';
}
