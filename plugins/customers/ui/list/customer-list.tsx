import { type RowOf, type SlotEntry, SlotPlace, useHost, useSlot } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource, type TableSelection } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';

type Row = RowOf<'/customers'>;

/** All customers one may see. */
export default function CustomerList(): ReactNode {
  const { t, read, can } = useHost();
  const bulk = useSlot('customers.bulk/v1');
  const [running, setRunning] = useState<{ entry: SlotEntry; selection: TableSelection }>();
  const source = useMemo(() => restSource<Row>({ path: '/customers', get: read }), [read]);
  const add = can('customers.customer.create') && (
    <ButtonLink href="/customers/new" variant="filled" icon="plus">
      {t('Add customer')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Customers')}
        actions={
          <>
            {can('customers.customer.import') && (
              <ButtonLink href="/customers/import">{t('Import customers')}</ButtonLink>
            )}
            {add}
          </>
        }
      />
      <DataTable<Row>
        id="customers"
        label={t('Customers')}
        source={source}
        columns={[
          {
            id: 'name',
            title: t('Name'),
            sortable: true,
            primary: true,
            href: (row) => `/customers/${row.id}`,
          },
          { id: 'status', title: t('Status'), width: 130, kind: 'status' },
          { id: 'email', title: t('E-mail'), width: 205 },
          { id: 'phone', title: t('Phone') },
          { id: 'city', title: t('Town'), width: 110, cell: (row) => row.address?.city },
          {
            id: 'type',
            title: t('Type'),
            hidden: true,
            cell: (row) => (row.type === 'business' ? t('Business') : t('Residential')),
          },
          { id: 'externalId', title: t('External id'), hidden: true },
          { id: 'createdAt', title: t('Since'), kind: 'dateTime', sortable: true },
        ]}
        filters={[
          {
            id: 'status',
            label: t('Status'),
            kind: 'choice',
            options: [
              { value: 'active', label: t('Active') },
              { value: 'closed', label: t('Closed') },
            ],
          },
          {
            id: 'type',
            label: t('Type'),
            kind: 'choice',
            options: [
              { value: 'residential', label: t('Residential') },
              { value: 'business', label: t('Business') },
            ],
          },
          { id: 'createdAt', label: t('Since'), kind: 'date-range' },
        ]}
        chips={[
          { id: 'active', label: t('Active only'), filter: { status: 'active' } },
          { id: 'business', label: t('Businesses'), filter: { type: 'business' } },
        ]}
        bulk={bulk.map((entry) => ({
          id: entry.id,
          label: entry.title,
          onRun: (selection) => setRunning({ entry, selection }),
        }))}
        empty={
          <EmptyState title={t('No customers yet')} icon="users" action={add || undefined}>
            {t('A customer is who has services and gets invoices.')}
          </EmptyState>
        }
      />
      {running && (
        <SlotPlace
          entry={running.entry}
          given={{ selection: running.selection, onClose: () => setRunning(undefined) }}
        />
      )}
    </Page>
  );
}
