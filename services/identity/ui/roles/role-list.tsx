import { useHost } from '@isp/sdk/ui';
import { Badge, ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { kindName } from '../people/user-words.ts';
import type { Role } from './role-queries.ts';

/** All roles, the ready ones and one's own. */
export default function RoleList(): ReactNode {
  const { t, read, can } = useHost();
  const source = useMemo(() => restSource<Role>({ path: '/roles', get: read }), [read]);
  const add = can('identity.role.create') && (
    <ButtonLink href="/identity/roles/new" variant="filled" icon="plus">
      {t('Add role')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Roles')}
        subtitle={t('What people may do. Ready ones follow the plugins and stay as they are.')}
        actions={add || undefined}
      />
      <DataTable<Role>
        id="roles"
        label={t('Roles')}
        source={source}
        searchable={false}
        columns={[
          {
            id: 'name',
            title: t('Name'),
            sortable: true,
            primary: true,
            width: 220,
            href: (row) => `/identity/roles/${row.id}`,
          },
          {
            id: 'ready',
            title: t('Kind of role'),
            cell: (row) => (
              <Badge tone={row.ready ? 'neutral' : 'accent'}>{row.ready ? t('Ready') : t('Own role')}</Badge>
            ),
          },
          {
            id: 'kinds',
            title: t('For'),
            width: 220,
            value: (row) => row.kinds.map((kind) => kindName(t, kind)).join(', '),
          },
          {
            id: 'permissions',
            title: t('Permissions'),
            kind: 'number',
            value: (row) => row.permissions.length,
            cell: (row) => (row.permissions.includes('*') ? t('All') : row.permissions.length),
          },
          { id: 'createdAt', title: t('Since'), kind: 'dateTime', sortable: true },
        ]}
        filters={[{ id: 'ready', label: t('Ready'), kind: 'boolean' }]}
        chips={[{ id: 'own', label: t('Own roles'), filter: { ready: 'false' } }]}
        empty={
          <EmptyState title={t('No roles')} icon="lock" action={add || undefined}>
            {t('Make a role of your own of the permissions somebody needs, and no more.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
