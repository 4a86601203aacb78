import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { type ApiKey, statusName } from './key-queries.ts';

/** All API keys one may see, revoked and expired ones too. */
export default function KeyList(): ReactNode {
  const { t, read, can } = useHost();
  const source = useMemo(() => restSource<ApiKey>({ path: '/api-keys', get: read }), [read]);
  const columns = useColumns();
  const add = can('api-keys.key.create') && (
    <ButtonLink href="/api-keys/new" variant="filled" icon="plus">
      {t('Make API key')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('API keys')}
        subtitle={t('For programs that work with the platform.')}
        actions={add || undefined}
      />
      <DataTable<ApiKey>
        id="api-keys"
        label={t('API keys')}
        source={source}
        columns={columns}
        filters={[{ id: 'createdAt', label: t('Made'), kind: 'date-range' }]}
        empty={
          <EmptyState title={t('No API keys')} icon="key" action={add || undefined}>
            {t('Make one for each program, with the permissions it needs and no more.')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<ApiKey>[] {
  const { t, can } = useHost();
  const limit = (value: number | undefined) => value ?? t('No limit');
  return [
    {
      id: 'name',
      title: t('Name'),
      sortable: true,
      primary: true,
      width: 200,
      href: (row) => `/api-keys/${row.id}`,
    },
    {
      id: 'status',
      title: t('Status'),
      cell: (row) => <StatusBadge status={row.status} label={statusName(t, row.status)} />,
    },
    {
      id: 'userId',
      title: t('Acts for'),
      value: () => t('Show'),
      href: (row) => (can('identity.user.read') ? `/identity/users/${row.userId}` : undefined),
    },
    { id: 'scopes', title: t('Permissions'), kind: 'number', value: (row) => row.scopes.length },
    {
      id: 'dailyQuota',
      title: t('Calls a day'),
      hidden: true,
      align: 'end',
      cell: (row) => limit(row.dailyQuota),
    },
    {
      id: 'monthlyQuota',
      title: t('Calls a month'),
      align: 'end',
      hidden: true,
      cell: (row) => limit(row.monthlyQuota),
    },
    {
      id: 'ratePerSecond',
      title: t('Calls a second'),
      hidden: true,
      align: 'end',
      cell: (row) => limit(row.ratePerSecond),
    },
    { id: 'expiresAt', title: t('Expires'), kind: 'dateTime' },
    { id: 'createdAt', title: t('Made'), kind: 'dateTime', sortable: true },
  ];
}
