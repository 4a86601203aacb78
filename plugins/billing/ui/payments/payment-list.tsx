import { useHost } from '@isp/sdk/ui';
import { Button, EmptyState, Page, PageHeader, StatusBadge, useUi } from '@isp/ui';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { customerColumn } from '../shared/customer-column.tsx';
import { dayAfter, dayIn, money } from '../shared/money.ts';
import { methodName, optionsOf, paymentKinds } from '../shared/words.ts';
import { BillingFigures } from '../widgets/billing-figures.tsx';
import type { Payment } from './payment.ts';
import { usePaymentActions } from './payment-actions.tsx';
import { RecordPayment } from './record-payment.tsx';

/** All payments one may see. */
export default function PaymentList(): ReactNode {
  const { t, read, can } = useHost();
  const { timeZone } = useUi();
  const [isRecording, setRecording] = useState(false);
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((before) => before + 1);
  const source = useMemo(() => restSource<Payment>({ path: '/payments', get: read }), [read]);
  const { rowActions, dialog } = usePaymentActions(changed);
  const today = dayIn(timeZone);
  const record = can('billing.payment.record') && (
    <Button variant="filled" icon="plus" onClick={() => setRecording(true)}>
      {t('Record payment')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('Payments')} actions={record} />
      {can('billing.report.read') && <BillingFigures />}
      <DataTable<Payment>
        id="payments"
        label={t('Payments')}
        source={source}
        refreshKey={changes}
        defaultSort="-createdAt"
        columns={useColumns()}
        filters={[
          { id: 'kind', label: t('Kind'), kind: 'choice', options: optionsOf(paymentKinds(t)) },
          { id: 'method', label: t('How'), kind: 'text' },
          { id: 'receivedOn', label: t('Received on'), kind: 'civil-range' },
          { id: 'currency', label: t('Currency'), kind: 'text' },
        ]}
        chips={[
          { id: 'today', label: t('Today'), filter: { receivedOn: { gte: today } } },
          { id: 'week', label: t('Last 7 days'), filter: { receivedOn: { gte: dayAfter(today, -6) } } },
          { id: 'back', label: t('Went back'), filter: { kind: { in: ['refund', 'reversal'] } } },
        ]}
        rowActions={rowActions}
        empty={
          <EmptyState title={t('No payments')} icon="wallet" action={record || undefined}>
            {t('They come from bank statements, stored methods, and by hand.')}
          </EmptyState>
        }
      />
      {dialog}
      {isRecording && <RecordPayment onClose={() => setRecording(false)} onDone={changed} />}
    </Page>
  );
}

function useColumns(): Column<Payment>[] {
  const { t } = useHost();
  const kinds = paymentKinds(t);
  return [
    { id: 'receivedOn', title: t('Received on'), kind: 'date' },
    { ...customerColumn<Payment>(t('Customer')), primary: true },
    {
      id: 'kind',
      title: t('Kind'),
      width: 120,
      cell: ({ kind }) => (
        <StatusBadge status={kind} label={kinds[kind]} tone={kind === 'payment' ? 'good' : 'warn'} />
      ),
    },
    {
      id: 'amountMinor',
      title: t('Amount'),
      kind: 'money',
      value: ({ amountMinor, currency }) => money(amountMinor, currency),
    },
    {
      id: 'settledMinor',
      title: t('Not used yet'),
      kind: 'money',
      value: ({ kind, amountMinor, settledMinor, currency }) =>
        kind === 'payment' ? money(amountMinor - settledMinor, currency) : undefined,
    },
    { id: 'method', title: t('How'), width: 140, value: ({ method }) => methodName(t, method) },
    { id: 'reference', title: t('Reference') },
    { id: 'reason', title: t('Reason'), hidden: true },
    { id: 'recordedBy', title: t('By'), hidden: true, value: ({ recordedBy }) => recordedBy.name },
    { id: 'createdAt', title: t('Entered'), kind: 'dateTime', sortable: true, hidden: true },
  ];
}
