import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type Reseller, readResellers, resellersKey, useResellers } from './reseller-queries.ts';
import { treeSource } from './reseller-tree.ts';
import { statusName, statusOptions } from './reseller-words.ts';

/** All resellers one may see, each below the one it belongs to. */
export default function ResellerList(): ReactNode {
  const { t, can } = useHost();
  const { nameOf } = useResellers();
  const source = useTree();
  const add = can('identity.reseller.create') && (
    <ButtonLink href="/identity/resellers/new" variant="filled" icon="plus">
      {t('Add reseller')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Resellers')}
        subtitle={t('Who sells for you, and who sells for them.')}
        actions={add || undefined}
      />
      <DataTable<Reseller>
        id="resellers"
        label={t('Resellers')}
        source={source}
        columns={[
          {
            id: 'name',
            title: t('Name'),
            sortable: true,
            primary: true,
            width: 220,
            // An em space per level: it is kept where ordinary ones are not.
            value: (row) => '\u2003'.repeat(row.depth) + row.name,
            href: (row) => `/identity/resellers/${row.id}`,
          },
          {
            id: 'status',
            title: t('Status'),
            width: 130,
            cell: (row) => <StatusBadge status={row.status} label={statusName(t, row.status)} />,
          },
          { id: 'parentId', title: t('Below'), value: (row) => nameOf(row.parentId) },
          { id: 'email', title: t('E-mail'), width: 220 },
          { id: 'phone', title: t('Phone'), hidden: true },
          { id: 'externalId', title: t('External id'), hidden: true },
          { id: 'createdAt', title: t('Since'), kind: 'dateTime', sortable: true },
        ]}
        filters={[
          { id: 'status', label: t('Status'), kind: 'choice', options: statusOptions(t) },
          { id: 'externalId', label: t('External id'), kind: 'text' },
        ]}
        chips={[{ id: 'active', label: t('Active only'), filter: { status: 'active' } }]}
        empty={
          <EmptyState title={t('No resellers')} icon="network" action={add || undefined}>
            {t('Add one, then invite its people: they see their own customers only.')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useTree() {
  const { api, read } = useHost();
  const queries = useQueryClient();
  return useMemo(
    () =>
      treeSource(restSource<Reseller>({ path: '/resellers', get: read }), () =>
        queries.fetchQuery({
          queryKey: resellersKey,
          queryFn: ({ signal }) => readResellers(api, signal),
          staleTime: 5_000,
        }),
      ),
    [api, read, queries],
  );
}
