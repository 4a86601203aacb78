import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Section } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { money } from '../shared/money.ts';

type Line = RowOf<'/customers/{id}/ledger'>;

interface LedgerProps {
  readonly customerId: string;
  /** When it changes, the lines are read anew. */
  readonly refreshKey: unknown;
}

const height = 320;

/** What was booked on the account of a customer, with the balance after each line. */
export function Ledger({ customerId, refreshKey }: LedgerProps): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(
    () => restSource<Line>({ path: `/customers/${customerId}/ledger`, get: read }),
    [customerId, read],
  );
  return (
    <Section title={t('Statement')}>
      <DataTable<Line>
        id="ledger"
        label={t('Statement')}
        urlPrefix="ledger."
        source={source}
        refreshKey={refreshKey}
        searchable={false}
        height={height}
        defaultSort="-createdAt"
        columns={[
          { id: 'bookedOn', title: t('Day'), kind: 'date' },
          { id: 'kind', title: t('Kind'), value: ({ kind }) => lineKinds(t)[kind] },
          { id: 'text', title: t('What'), primary: true, href: lineHref },
          {
            id: 'amountMinor',
            title: t('Amount'),
            kind: 'money',
            value: ({ amountMinor, currency }) => money(amountMinor, currency),
          },
          {
            id: 'balanceMinor',
            title: t('Owed after it'),
            kind: 'money',
            value: ({ balanceMinor, currency }) => money(balanceMinor, currency),
          },
          { id: 'createdAt', title: t('Entered'), kind: 'dateTime', sortable: true, hidden: true },
        ]}
        filters={[{ id: 'bookedOn', label: t('Day'), kind: 'civil-range' }]}
        empty={
          <EmptyState title={t('Nothing was booked yet')} icon="file">
            {t('Invoices and payments of the customer appear here.')}
          </EmptyState>
        }
      />
    </Section>
  );
}

function lineHref({ kind, refId }: Line): string | undefined {
  if (kind === 'invoice') return `/billing/invoices/${refId}`;
  return kind === 'credit-note' ? `/billing/credit-notes/${refId}` : undefined;
}

const lineKinds = (t: (text: string) => string) => ({
  payment: t('Payment'),
  refund: t('Refund'),
  reversal: t('Reversal'),
  invoice: t('Invoice'),
  'credit-note': t('Credit note'),
  deposit: t('Deposit'),
  'deposit-return': t('Deposit given back'),
  'write-off': t('Written off'),
  'write-off-return': t('Write-off taken back'),
});
