import { useHost } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import type { MenuItem } from '@isp/ui/overlays';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { customerColumn } from '../shared/customer-column.tsx';
import { money } from '../shared/money.ts';
import { attemptStatuses, declineClasses, methodName, optionsOf } from '../shared/words.ts';
import type { Attempt } from './attempt.ts';
import { RemindDialog } from './remind-dialog.tsx';
import { RetryDialog } from './retry-dialog.tsx';
import { SuccessRates } from './success-rates.tsx';

interface Chosen {
  readonly attempt: Attempt;
  readonly wish: 'retry' | 'remind';
}

/** Charges that failed: why, what happens next, and what can be done about it. */
export default function AttemptList(): ReactNode {
  const { t, read, can } = useHost();
  const [chosen, setChosen] = useState<Chosen>();
  const [changes, setChanges] = useState(0);
  const source = useMemo(() => restSource<Attempt>({ path: '/payment-attempts', get: read }), [read]);
  const given = {
    onClose: () => setChosen(undefined),
    onDone: () => setChanges((before) => before + 1),
  };
  const rowActions = useRowActions(setChosen);
  return (
    <Page>
      <PageHeader
        title={t('Failed payments')}
        subtitle={t('Each try to charge a stored method, and what became of it.')}
      />
      {can('billing.report.read') && <SuccessRates />}
      <DataTable<Attempt>
        id="payment-attempts"
        label={t('Tries to charge')}
        source={source}
        refreshKey={changes}
        searchable={false}
        defaultSort="-createdAt"
        columns={useColumns()}
        filters={[
          { id: 'status', label: t('Status'), kind: 'choice', options: optionsOf(attemptStatuses(t)) },
          {
            id: 'declineClass',
            label: t('Kind of decline'),
            kind: 'choice',
            options: optionsOf(declineClasses(t)),
          },
          { id: 'declineCode', label: t('Code'), kind: 'text' },
          { id: 'provider', label: t('Provider'), kind: 'text' },
          { id: 'createdAt', label: t('Tried'), kind: 'date-range' },
          { id: 'nextRetryAt', label: t('Next try'), kind: 'date-range' },
        ]}
        chips={[
          { id: 'declined', label: t('Declined'), filter: { status: 'declined' } },
          { id: 'hard', label: t('Needs another method'), filter: { declineClass: 'hard' } },
          { id: 'soft', label: t('May work later'), filter: { declineClass: 'soft' } },
          { id: 'unknown', label: t('Not known yet'), filter: { status: 'unknown' } },
        ]}
        rowActions={rowActions}
        empty={
          <EmptyState title={t('Nothing was charged yet')} icon="card">
            {t('Stored methods are charged when invoices are issued or due, or by hand on an invoice.')}
          </EmptyState>
        }
      />
      {chosen?.wish === 'retry' && <RetryDialog attempt={chosen.attempt} {...given} />}
      {chosen?.wish === 'remind' && <RemindDialog attempt={chosen.attempt} {...given} />}
    </Page>
  );
}

function useRowActions(choose: (chosen: Chosen) => void): (attempt: Attempt) => readonly MenuItem[] {
  const { t, can, navigate } = useHost();
  return (attempt) => {
    const { invoiceId, status } = attempt;
    const invoice = `/billing/invoices/${invoiceId}`;
    return [
      ...(status !== 'succeeded' && can('billing.payment.retry')
        ? [
            {
              id: 'retry',
              label: status === 'declined' ? t('Try again') : t('Ask what became of it'),
              icon: 'refresh' as const,
              onSelect: () => choose({ attempt, wish: 'retry' }),
            },
          ]
        : []),
      ...(status === 'declined' && invoiceId && can('billing.dunning.remind')
        ? [{ id: 'remind', label: t('Remind'), onSelect: () => choose({ attempt, wish: 'remind' }) }]
        : []),
      ...(invoiceId
        ? [{ id: 'invoice', label: t('Show the invoice'), onSelect: () => navigate(invoice) }]
        : []),
    ];
  };
}

function useColumns(): Column<Attempt>[] {
  const { t } = useHost();
  const statuses = attemptStatuses(t);
  const classes = declineClasses(t);
  return [
    { id: 'createdAt', title: t('Tried'), width: 190, kind: 'dateTime', sortable: true },
    { ...customerColumn<Attempt>(t('Customer')), primary: true },
    {
      id: 'amountMinor',
      title: t('Amount'),
      width: 110,
      kind: 'money',
      value: ({ amountMinor, currency }) => money(amountMinor, currency),
    },
    {
      id: 'status',
      title: t('Status'),
      width: 130,
      cell: ({ status }) => (
        <StatusBadge
          status={status}
          label={statuses[status]}
          {...(status === 'declined' ? { tone: 'bad' as const } : {})}
        />
      ),
    },
    { id: 'nextRetryAt', title: t('Next try'), width: 190, kind: 'dateTime' },
    {
      id: 'declineClass',
      title: t('Kind of decline'),
      hidden: true,
      width: 220,
      value: ({ declineClass }) => declineClass && classes[declineClass],
    },
    {
      id: 'reason',
      title: t('Reason'),
      width: 170,
      value: ({ reason, declineCode }) => reason ?? declineCode,
    },
    { id: 'method', title: t('How'), hidden: true, value: ({ method }) => methodName(t, method) },
    { id: 'provider', title: t('Provider'), hidden: true },
    { id: 'declineCode', title: t('Code'), hidden: true },
    { id: 'chargeRef', title: t('Reference of the provider'), hidden: true },
  ];
}
