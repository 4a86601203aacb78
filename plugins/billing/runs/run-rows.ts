import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import type { RunLineStatus } from '../contract/index.ts';
import type { PlannedBill } from '../domain/plan/plan-bill.ts';
import type { PlannedAccount } from './take-accounts.ts';

const owner = { runId: 'uuid', customerId: 'uuid', resellerId: 'uuid', status: 'text', reason: 'text' };

/** Tables of a run that are written in batches. */
export const runColumns = {
  accounts: { name: 'run_accounts', columns: { id: 'uuid', ...owner, fingerprint: 'text' } },
  lines: {
    name: 'run_lines',
    columns: {
      id: 'uuid',
      ...owner,
      billOn: 'date',
      kind: 'text',
      text: 'text',
      serviceId: 'uuid',
      from: 'date',
      to: 'date',
      amountMinor: 'bigint',
      currency: 'text',
      createdAt: 'timestamptz',
    },
  },
} as const;

/** What a preview stores of an account: its fingerprint, and lines for people to read. Of nothing it stores nothing. */
export function previewRows({ account, outcome }: PlannedAccount, runId: string, createdAt: string) {
  if (outcome.kind === 'nothing') return undefined;
  const status: RunLineStatus =
    outcome.kind === 'bill' ? 'planned' : outcome.kind === 'failed' ? 'parked' : 'excluded';
  const reason = outcome.kind === 'bill' ? {} : { reason: outcome.reason };
  const owned = { runId, customerId: account.customerId, resellerId: account.resellerId, status, ...reason };
  const fingerprint = outcome.kind === 'bill' ? { fingerprint: outcome.fingerprint } : {};
  const lines = outcome.kind === 'bill' ? outcome.bills.flatMap(linesOf) : [{}];
  return {
    status,
    account: { id: newId(), ...owned, ...fingerprint },
    lines: lines.map((line) => ({ id: newId(), ...owned, ...line, createdAt })),
  };
}

function linesOf({ billOn, charges, credits }: PlannedBill) {
  return [...charges, ...credits].map(({ kind, text, serviceId, from, to, amountMinor, currency }) => ({
    ...{ billOn: billOn.toString(), kind, text, serviceId, currency },
    ...(from && to ? { from: from.toString(), to: to.toString() } : {}),
    amountMinor: toAmountMinor(amountMinor),
  }));
}
