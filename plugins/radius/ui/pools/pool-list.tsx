import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { givesOptions, type Pool } from './pool-queries.ts';
import { PoolUse } from './pool-use.tsx';

/** What addresses there are to give out, and how much of them is taken. */
export default function PoolList(): ReactNode {
  const { t, read, can } = useHost();
  const source = useMemo(() => restSource<Pool>({ path: '/radius/pools', get: read }), [read]);
  const gives = givesOptions(t);
  const add = can('radius.pool.create') && (
    <ButtonLink href="/radius/pools/new" variant="filled" icon="plus">
      {t('Add pool')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Address pools')}
        subtitle={t('Addresses and prefixes that services are given.')}
        actions={add}
      />
      <DataTable<Pool>
        id="pools"
        label={t('Address pools')}
        source={source}
        defaultSort="name"
        columns={[
          {
            id: 'name',
            title: t('Name'),
            sortable: true,
            primary: true,
            href: ({ id }) => `/radius/pools/${id}`,
          },
          { id: 'cidr', title: t('Network') },
          {
            id: 'gives',
            title: t('Gives'),
            value: (row) => gives.find(({ value }) => value === row.gives)?.label ?? row.gives,
          },
          { id: 'usedPercent', title: t('Taken'), width: 220, cell: (row) => <PoolUse pool={row} /> },
          { id: 'quarantined', title: t('Kept back'), kind: 'number' },
          { id: 'forEverybody', title: t('For everybody'), kind: 'boolean' },
          { id: 'createdAt', title: t('Added'), kind: 'dateTime', sortable: true, hidden: true },
        ]}
        filters={[{ id: 'gives', label: t('Gives'), kind: 'choice', options: gives }]}
        empty={
          <EmptyState title={t('No pools yet')} icon="network" action={add}>
            {t('Add the network your subscribers get their addresses from.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
