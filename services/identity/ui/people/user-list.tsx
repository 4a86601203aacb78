import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { useResellers } from '../resellers/reseller-queries.ts';
import { kindName, kindOptions, statusName, statusOptions, type User } from './user-words.ts';

/** Everybody who may log in, as far as one may see them. */
export default function UserList(): ReactNode {
  const { t, read, can } = useHost();
  const source = useMemo(() => restSource<User>({ path: '/users', get: read }), [read]);
  const columns = useColumns();
  const invite = can('identity.user.create') && (
    <ButtonLink href="/identity/users/new" variant="filled" icon="plus">
      {t('Invite user')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Users')}
        subtitle={t('Who may log in, and as what.')}
        actions={invite || undefined}
      />
      <DataTable<User>
        id="users"
        label={t('Users')}
        source={source}
        columns={columns}
        filters={[
          { id: 'kind', label: t('Kind'), kind: 'choice', options: kindOptions(t) },
          { id: 'status', label: t('Status'), kind: 'choice', options: statusOptions(t) },
          { id: 'email', label: t('E-mail'), kind: 'text' },
          { id: 'resellerId', label: t('Id of the reseller'), kind: 'text' },
        ]}
        chips={[
          { id: 'staff', label: t('Staff'), filter: { kind: 'staff' } },
          { id: 'invited', label: t('Not accepted yet'), filter: { status: 'invited' } },
          { id: 'disabled', label: t('Disabled'), filter: { status: 'disabled' } },
        ]}
        empty={
          <EmptyState title={t('No users')} icon="users" action={invite || undefined}>
            {t('Invite a colleague: he gets a mail with a link to choose his password.')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<User>[] {
  const { t } = useHost();
  const { nameOf } = useResellers();
  return [
    {
      id: 'name',
      title: t('Name'),
      sortable: true,
      primary: true,
      href: (row) => `/identity/users/${row.id}`,
    },
    { id: 'email', title: t('E-mail'), sortable: true, width: 210 },
    { id: 'kind', title: t('Kind'), width: 130, value: (row) => kindName(t, row.kind) },
    {
      id: 'status',
      title: t('Status'),
      width: 140,
      cell: (row) => <StatusBadge status={row.status} label={statusName(t, row.status)} />,
    },
    { id: 'roles', title: t('Roles'), value: (row) => row.roles.join(', '), width: 200 },
    { id: 'resellerId', title: t('Reseller'), value: (row) => nameOf(row.resellerId) },
    { id: 'createdAt', title: t('Since'), hidden: true, kind: 'dateTime', sortable: true },
  ];
}
