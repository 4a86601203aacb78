import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Card,
  DateTime,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
} from '@isp/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useResellers } from '../resellers/reseller-queries.ts';
import { UserActions } from './user-actions.tsx';
import { UserChange } from './user-change.tsx';
import { useUser } from './user-queries.ts';
import { UserSessions } from './user-sessions.tsx';
import { kindName, statusName, type User } from './user-words.ts';

/** One user: who he is, what he may do, and where he is logged in. */
export default function UserDetail(): ReactNode {
  const { userId = '' } = useAddress().params;
  const { data, error, refetch } = useUser(userId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail key={data.id} user={data} /> : <Skeleton lines={8} />;
}

function Detail({ user }: { readonly user: User }): ReactNode {
  const { t, can } = useHost();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(0);
  const changed = async () => {
    await queries.invalidateQueries({ queryKey: ['identity'] });
    setBegun((before) => before + 1);
  };
  return (
    <Page>
      <PageHeader
        title={user.name}
        subtitle={user.email}
        status={<StatusBadge status={user.status} label={statusName(t, user.status)} />}
        back={{ href: '/identity/users', label: t('Users') }}
        actions={<UserActions user={user} onDone={changed} />}
      />
      <Stack>
        <Grid min={320}>
          <Card title={t('User')}>
            <Facts user={user} />
          </Card>
          {can('identity.user.change') && <UserChange key={begun} now={user} onDone={changed} />}
        </Grid>
        {can('identity.session.read') && <UserSessions id={user.id} />}
      </Stack>
    </Page>
  );
}

function Facts({ user }: { readonly user: User }): ReactNode {
  const { t, can } = useHost();
  const { nameOf } = useResellers();
  const reseller = nameOf(user.resellerId) ?? t('Show');
  return (
    <KeyValue
      items={[
        { label: t('Kind'), value: kindName(t, user.kind) },
        { label: t('Roles'), value: user.roles.join(', ') },
        {
          label: t('Reseller'),
          value: can('identity.reseller.read') && (
            <Link href={`/identity/resellers/${user.resellerId}`}>{reseller}</Link>
          ),
        },
        {
          label: t('Customer'),
          value: user.customerId && <Link href={`/customers/${user.customerId}`}>{t('Show')}</Link>,
        },
        { label: t('Since'), value: <DateTime value={user.createdAt} /> },
        { label: t('Last changed'), value: <DateTime value={user.updatedAt} /> },
        {
          label: t('What he did'),
          value: can('audit.entry.read') && (
            <Link href={`/audit?filter[actorId]=${user.id}`}>{t('Audit log')}</Link>
          ),
        },
      ]}
    />
  );
}
