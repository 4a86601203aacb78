import { useHost } from '@isp/sdk/ui';
import { EmptyState, useUi } from '@isp/ui';
import { type Column, DataTable, type FilterChip, type FilterDefinition, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { dayAfter, dayIn, money } from '../shared/money.ts';
import { documentStatuses, optionsOf } from '../shared/words.ts';
import { DocumentStatus } from './document-status.tsx';
import { type Document, documentHref, openMinor } from './document-words.ts';

interface DocumentListProps {
  readonly kind: Document['kind'];
}

/** Invoices, or credit notes. */
export function DocumentList({ kind }: DocumentListProps): ReactNode {
  const { t, read, navigate } = useHost();
  const isInvoice = kind === 'invoice';
  const source = useMemo(
    () => restSource<Document>({ path: isInvoice ? '/invoices' : '/credit-notes', get: read }),
    [read, isInvoice],
  );
  return (
    <DataTable<Document>
      key={kind}
      id={isInvoice ? 'invoices' : 'credit-notes'}
      label={isInvoice ? t('Invoices') : t('Credit notes')}
      source={source}
      defaultSort="-createdAt"
      columns={useColumns(isInvoice)}
      filters={useFilters()}
      chips={useChips(isInvoice)}
      onOpen={(row) => navigate(documentHref(row))}
      empty={
        isInvoice ? (
          <EmptyState title={t('No invoices')} icon="file">
            {t('A billing run makes them: start a preview under Billing runs.')}
          </EmptyState>
        ) : (
          <EmptyState title={t('No credit notes')} icon="file">
            {t('They are issued on the page of an invoice.')}
          </EmptyState>
        )
      }
    />
  );
}

function useColumns(isInvoice: boolean): Column<Document>[] {
  const { t } = useHost();
  const open: Column<Document> = {
    id: 'settledMinor',
    title: t('Open'),
    kind: 'money',
    value: (row) => money(openMinor(row), row.currency),
  };
  return [
    {
      id: 'number',
      title: t('Number'),
      primary: true,
      value: (row) => row.number ?? t('Draft'),
      href: documentHref,
    },
    {
      id: 'customerId',
      title: t('Customer'),
      value: (row) => row.recipient.name,
      href: (row) => `/customers/${row.customerId}?tab=billing.customer-tab`,
    },
    { id: 'status', title: t('Status'), cell: (row) => <DocumentStatus document={row} /> },
    {
      id: 'grossMinor',
      title: t('Total'),
      kind: 'money',
      value: (row) => money(row.grossMinor, row.currency),
    },
    ...(isInvoice ? [open] : []),
    { id: 'issuedOn', title: t('Issued on'), kind: 'date' },
    ...(isInvoice ? [{ id: 'dueOn', title: t('Due on'), kind: 'date' as const }] : []),
    {
      id: 'taxMinor',
      title: t('Tax'),
      kind: 'money',
      hidden: true,
      value: (row) => money(row.taxMinor, row.currency),
    },
    { id: 'reason', title: t('Reason'), hidden: isInvoice },
    { id: 'createdAt', title: t('Made'), kind: 'dateTime', sortable: true, hidden: true },
  ];
}

function useFilters(): FilterDefinition[] {
  const { t } = useHost();
  return [
    { id: 'status', label: t('Status'), kind: 'choice', options: optionsOf(documentStatuses(t)) },
    { id: 'issuedOn', label: t('Issued on'), kind: 'civil-range' },
    { id: 'dueOn', label: t('Due on'), kind: 'civil-range' },
    { id: 'currency', label: t('Currency'), kind: 'text' },
  ];
}

function useChips(isInvoice: boolean): FilterChip[] {
  const { t } = useHost();
  const { timeZone } = useUi();
  if (!isInvoice) return [];
  const yesterday = dayAfter(dayIn(timeZone), -1);
  return [
    { id: 'overdue', label: t('Overdue'), filter: { status: 'issued', dueOn: { lte: yesterday } } },
    { id: 'open', label: t('Open'), filter: { status: 'issued' } },
    { id: 'draft', label: t('Drafts'), filter: { status: 'draft' } },
  ];
}
