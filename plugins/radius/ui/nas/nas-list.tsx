import { useHost } from '@isp/sdk/ui';
import { Age, ButtonLink, Count, EmptyState, ErrorPanel, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { accessOptions, labelOf, type Nas, useNasHealth, vendorOptions } from './nas-queries.ts';
import { NasState } from './nas-state.tsx';

/** The routers that ask for each login, and how they fare. */
export default function NasList(): ReactNode {
  const { t, read, can } = useHost();
  const { data: health, error, refetch, dataUpdatedAt } = useNasHealth();
  const source = useMemo(() => restSource<Nas>({ path: '/radius/nas', get: read }), [read]);
  const add = can('radius.nas.create') && (
    <ButtonLink href="/radius/nas/new" variant="filled" icon="plus">
      {t('Add access server')}
    </ButtonLink>
  );
  const vendors = vendorOptions(t);
  return (
    <Page>
      <PageHeader
        title={t('Access servers')}
        subtitle={t('The routers and access points that ask for each login.')}
        actions={add}
      />
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      <DataTable<Nas>
        id="nas"
        label={t('Access servers')}
        source={source}
        refreshKey={dataUpdatedAt}
        defaultSort="name"
        columns={[
          {
            id: 'name',
            title: t('Name'),
            sortable: true,
            primary: true,
            href: ({ id }) => `/radius/nas/${id}`,
          },
          {
            id: 'state',
            title: t('State'),
            width: 150,
            cell: ({ id }) => {
              const found = health?.get(id);
              return found ? <NasState state={found.state} /> : '–';
            },
          },
          { id: 'address', title: t('Address'), width: 140 },
          { id: 'vendor', title: t('Make'), width: 120, value: (row) => labelOf(vendors, row.vendor) },
          {
            id: 'accessType',
            title: t('Subscribers come by'),
            value: (row) => labelOf(accessOptions(t), row.accessType),
          },
          {
            id: 'openSessions',
            title: t('Online'),
            width: 100,
            align: 'end',
            cell: ({ id }) => <Count value={health?.get(id)?.openSessions} />,
          },
          {
            id: 'lastAccountingAt',
            title: t('Last accounting'),
            cell: ({ id }) => <Age value={health?.get(id)?.lastAccountingAt} />,
          },
          { id: 'createdAt', title: t('Added'), kind: 'dateTime', sortable: true, hidden: true },
        ]}
        filters={[{ id: 'vendor', label: t('Make'), kind: 'choice', options: vendors }]}
        empty={
          <EmptyState title={t('No access servers yet')} icon="router" action={add}>
            {t('Add the router your subscribers come in at, with the secret it has for this server.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
