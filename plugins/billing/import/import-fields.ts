import type { MappingRules } from '@isp/sdk/tables';
import type { BillingImportKind } from '../contract/index.ts';

const whose = ['customerId', 'customerExternalId'];

const fields: Readonly<
  Record<BillingImportKind | 'parallel', { all: readonly string[]; required: readonly string[] }>
> = {
  'opening-balances': { all: ['externalId', 'amount', 'currency', 'on', 'text'], required: ['amount'] },
  invoices: {
    all: ['externalId', 'number', 'amount', 'currency', 'issuedOn', 'dueOn', 'text'],
    required: ['amount', 'number', 'issuedOn'],
  },
  payments: {
    all: ['externalId', 'amount', 'currency', 'method', 'reference', 'receivedOn', 'text'],
    required: ['externalId', 'amount', 'receivedOn'],
  },
  parallel: { all: ['amount', 'currency', 'text', 'from', 'to'], required: ['amount'] },
};

/** What columns of a file may be for, and which there have to be. */
export function columnsOfKind(kind: keyof typeof fields): MappingRules {
  const { all, required } = fields[kind];
  const known = new Set([...whose, ...all]);
  return { isField: (name) => known.has(name), required };
}
