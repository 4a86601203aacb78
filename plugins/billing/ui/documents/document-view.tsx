import { useHost } from '@isp/sdk/ui';
import { Card, CivilDate, Grid, KeyValue, Link, Money, Page, PageHeader, Stack } from '@isp/ui';
import type { ReactNode } from 'react';
import { money } from '../shared/money.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentLines } from './document-lines.tsx';
import { DocumentMails } from './document-mails.tsx';
import { DocumentStatus } from './document-status.tsx';
import { type DocumentWithLines, openMinor } from './document-words.ts';
import { InvoicePayments } from './invoice-payments.tsx';

interface DocumentProps {
  readonly document: DocumentWithLines;
}

/** An invoice or a credit note, as it was sent, and what became of it. */
export function DocumentView({ document }: DocumentProps): ReactNode {
  const { t, can } = useHost();
  const isInvoice = document.kind === 'invoice';
  const name = document.number ?? (isInvoice ? t('Draft of an invoice') : t('Draft of a credit note'));
  return (
    <Page>
      <PageHeader
        title={name}
        subtitle={document.recipient.name}
        status={<DocumentStatus document={document} />}
        back={
          isInvoice
            ? { href: '/billing/invoices', label: t('Invoices') }
            : { href: '/billing/invoices?kind=credit-note', label: t('Credit notes') }
        }
        actions={<DocumentActions document={document} />}
      />
      <Stack>
        <Grid min={320}>
          <About document={document} />
          <Totals document={document} />
        </Grid>
        <DocumentLines document={document} />
        {isInvoice && document.settledMinor !== 0 && can('billing.payment.read') && (
          <InvoicePayments invoice={document} />
        )}
        {document.status !== 'draft' && <DocumentMails documentId={document.id} />}
      </Stack>
    </Page>
  );
}

function About({ document }: DocumentProps): ReactNode {
  const { t } = useHost();
  const { recipient, customerId, creditsId } = document;
  const { street, postalCode, city, country } = recipient.address ?? {};
  const place = [street, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
  const given = [
    [t('VAT number'), recipient.vatNumber] as const,
    [t('Reason'), document.reason] as const,
  ].filter(([, value]) => value);
  const credited = creditsId
    ? [
        {
          label: t('Corrects'),
          value: <Link href={`/billing/invoices/${creditsId}`}>{t('Show the invoice')}</Link>,
        },
      ]
    : [];
  return (
    <Card title={t('Whom it is for')}>
      <KeyValue
        items={[
          {
            label: t('Customer'),
            value: <Link href={`/customers/${customerId}?tab=billing.customer-tab`}>{recipient.name}</Link>,
          },
          { label: t('Address'), value: place },
          { label: t('Issued on'), value: <CivilDate value={document.issuedOn} /> },
          { label: t('Due on'), value: <CivilDate value={document.dueOn} /> },
          ...given.map(([label, value]) => ({ label, value })),
          ...credited,
        ]}
      />
    </Card>
  );
}

function Totals({ document }: DocumentProps): ReactNode {
  const { t } = useHost();
  const amount = (minor: number) => <Money value={money(minor, document.currency)} />;
  return (
    <Card title={t('Amounts')}>
      <KeyValue
        items={[
          { label: t('Without taxes'), value: amount(document.netMinor) },
          ...document.taxes.map(({ name, ratePercent, inclusive, amountMinor }) => ({
            label: inclusive
              ? t('{name} {rate} %, contained', { name, rate: ratePercent })
              : t('{name} {rate} %', { name, rate: ratePercent }),
            value: amount(amountMinor),
          })),
          { label: t('Total'), value: amount(document.grossMinor) },
          {
            label: document.kind === 'invoice' ? t('Paid or credited') : t('Used by invoices'),
            value: amount(document.settledMinor),
          },
          ...(document.kind === 'invoice' ? [{ label: t('Open'), value: amount(openMinor(document)) }] : []),
        ]}
      />
    </Card>
  );
}
