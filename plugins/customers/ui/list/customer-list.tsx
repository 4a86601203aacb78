import { type RowOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';

type Row = RowOf<'/customers'>;

/** All customers one may see. */
export default function CustomerList(): ReactNode {
  const { t, read, can } = useHost();
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
          { id: 'status', title: t('Status'), kind: 'status' },
          { id: 'email', title: t('E-mail') },
          { id: 'phone', title: t('Phone') },
          { id: 'city', title: t('Town'), cell: (row) => row.address?.city },
          {
            id: 'type',
            title: t('Type'),
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
        empty={
          <EmptyState title={t('No customers yet')} icon="users" action={add || undefined}>
            {t('A customer is who has services and gets invoices.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
