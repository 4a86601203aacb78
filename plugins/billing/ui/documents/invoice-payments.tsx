import { useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, Money, Skeleton, Text, Timeline } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { money } from '../shared/money.ts';
import { methodName } from '../shared/words.ts';
import { type Document, documentHref } from './document-words.ts';
import { findPayments } from './find-payments.ts';

/** What has paid an invoice. */
export function InvoicePayments({ invoice }: { readonly invoice: Document }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'paid-by', invoice.id, invoice.settledMinor],
    queryFn: ({ signal }) => findPayments(api, invoice, signal),
  });
  const payments = data?.payments.map(({ payment, amountMinor }) => ({
    id: payment.id,
    at: payment.createdAt,
    title: (
      <>
        {methodName(t, payment.method)} · <Money value={money(amountMinor, payment.currency)} />
      </>
    ),
    tone: 'good' as const,
    actor: payment.recordedBy.name,
    ...(payment.reference ? { detail: payment.reference } : {}),
  }));
  const credits = data?.creditNotes.map((credit) => ({
    id: credit.id,
    at: credit.issuedAt ?? credit.createdAt,
    title: (
      <>
        {credit.number} · <Money value={money(credit.grossMinor, credit.currency)} />
      </>
    ),
    href: documentHref(credit),
    ...(credit.reason ? { detail: credit.reason } : {}),
  }));
  return (
    <Card title={t('Payments and credit notes')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={2} />}
      {payments && credits && (
        <Timeline
          entries={[...payments, ...credits]}
          empty={
            <Text dimmed>{t('Credit from before has paid it; the ledger of the customer has it.')}</Text>
          }
        />
      )}
    </Card>
  );
}
