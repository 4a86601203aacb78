import { type RowOf, useAddress, useHost } from '@isp/sdk/ui';
import {
  ButtonLink,
  Card,
  Count,
  EmptyState,
  ErrorPanel,
  Grid,
  KeyValue,
  Page,
  PageHeader,
  Section,
  Skeleton,
  Stack,
} from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { givesOptions, type Pool, usePool } from './pool-queries.ts';
import { PoolUse } from './pool-use.tsx';
import { RemovePool } from './remove-pool.tsx';

type Lease = RowOf<'/radius/pools/{id}/leases'>;

/** One pool: how full it is, and who has what of it. */
export default function PoolDetail(): ReactNode {
  const { t, can } = useHost();
  const { poolId: id = '' } = useAddress().params;
  const { data: pool, error, refetch } = usePool(id);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!pool) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={pool.name}
        subtitle={pool.cidr}
        back={{ href: '/radius/pools', label: t('Address pools') }}
        actions={
          <>
            {can('radius.pool.change') && (
              <ButtonLink href={`/radius/pools/${id}/edit`} icon="edit">
                {t('Change')}
              </ButtonLink>
            )}
            <RemovePool pool={pool} />
          </>
        }
      />
      <Stack>
        <PoolFigures pool={pool} />
        <Section title={t('Who has what')}>
          <Leases poolId={id} />
        </Section>
      </Stack>
    </Page>
  );
}

function PoolFigures({ pool }: { readonly pool: Pool }): ReactNode {
  const { t } = useHost();
  const gives = givesOptions(t).find(({ value }) => value === pool.gives)?.label ?? pool.gives;
  return (
    <Grid min={320}>
      <Card title={t('Taken')}>
        <Stack>
          <PoolUse pool={pool} />
          <KeyValue
            items={[
              { label: t('Given out'), value: <Count value={pool.used} /> },
              { label: t('Kept back'), value: <Count value={pool.quarantined} /> },
              {
                label: t('Free'),
                value: <Count value={Math.max(0, pool.capacity - pool.used - pool.quarantined)} />,
              },
            ]}
          />
        </Stack>
      </Card>
      <Card title={t('Settings')}>
        <KeyValue
          items={[
            { label: t('Gives'), value: gives },
            { label: t('For everybody'), value: pool.forEverybody ? t('Yes') : t('No') },
            { label: t('Not given out'), value: pool.exclude.join(', ') },
            {
              label: t('Kept back'),
              value: t('{count|One hour|{count} hours}', {
                count: Math.round(pool.quarantineSeconds / 3_600),
              }),
            },
          ]}
        />
      </Card>
    </Grid>
  );
}

function Leases({ poolId }: { readonly poolId: string }): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(
    () => restSource<Lease>({ path: `/radius/pools/${poolId}/leases`, get: read }),
    [read, poolId],
  );
  return (
    <DataTable<Lease>
      id="leases"
      label={t('Who has what')}
      source={source}
      searchable={false}
      height={420}
      columns={[
        { id: 'address', title: t('Address'), primary: true },
        { id: 'assignedAt', title: t('Since'), kind: 'dateTime', sortable: true },
        { id: 'releasedAt', title: t('Given back'), kind: 'dateTime' },
        { id: 'fixed', title: t('Fixed'), kind: 'boolean' },
        {
          id: 'serviceId',
          title: t('Service'),
          value: () => t('Show'),
          href: (row) => `/subscriptions/${row.serviceId}`,
        },
        {
          id: 'customerId',
          title: t('Customer'),
          value: () => t('Show'),
          href: (row) => `/customers/${row.customerId}`,
        },
      ]}
      filters={[{ id: 'address', label: t('Address'), kind: 'text' }]}
      empty={
        <EmptyState title={t('Nobody has anything of it')} icon="network">
          {t('Services get theirs when they are set up on the network.')}
        </EmptyState>
      }
    />
  );
}
