import { type RowOf, useAddress, useHost } from '@isp/sdk/ui';
import { EmptyState, ErrorPanel, Page, PageHeader, Progress, Skeleton, StatusBadge } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';

type Item = RowOf<'/bulk-operations/{id}/items'>;

/** An operation on many services: how far it is, and what was refused and why. */
export default function BulkDetail(): ReactNode {
  const { t, api } = useHost();
  const { operationId: id = '' } = useAddress().params;
  const { data, error, refetch } = useQuery({
    queryKey: ['bulk-operations', id],
    queryFn: ({ signal }) => api.get('/bulk-operations/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 2_000 : false),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const { action, status, total, changed, refused } = data;
  const words: Readonly<Record<string, string>> = {
    suspend: t('Suspend services'),
    resume: t('Resume services'),
    cancel: t('Cancel services'),
    'change-tariff': t('Change the tariff'),
  };
  const done = changed + refused;
  const label = t('{done} of {total} services; refused: {refused}', { done, total, refused });
  return (
    <Page>
      <PageHeader
        title={words[action] ?? action}
        subtitle={label}
        status={<StatusBadge status={status} />}
        back={{ href: '/subscriptions', label: t('Services') }}
      />
      <Progress value={done} max={Math.max(total, 1)} label={label} tone={refused > 0 ? 'warn' : 'good'} />
      <Items id={id} refreshKey={done} />
    </Page>
  );
}

function Items({ id, refreshKey }: { readonly id: string; readonly refreshKey: number }): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(
    () => restSource<Item>({ path: `/bulk-operations/${id}/items`, get: read }),
    [id, read],
  );
  const words = { waiting: t('Waiting'), changed: t('Changed'), refused: t('Refused') };
  return (
    <DataTable<Item>
      id="bulk-items"
      label={t('Services')}
      source={source}
      refreshKey={refreshKey}
      searchable={false}
      columns={[
        {
          id: 'serviceId',
          title: t('Service'),
          primary: true,
          value: () => t('Show'),
          href: ({ serviceId }) => `/subscriptions/${serviceId}`,
        },
        { id: 'status', title: t('Status'), kind: 'status' },
        { id: 'outcome', title: t('Why'), width: 320 },
        {
          id: 'customerId',
          title: t('Customer'),
          value: () => t('Show'),
          href: ({ customerId }) => `/customers/${customerId}`,
        },
        {
          id: 'jobId',
          title: t('Job'),
          value: ({ jobId }) => (jobId ? t('Show') : undefined),
          href: ({ jobId }) => (jobId ? `/provisioning/${jobId}` : undefined),
        },
      ]}
      filters={[
        {
          id: 'status',
          label: t('Status'),
          kind: 'choice',
          options: Object.entries(words).map(([value, name]) => ({ value, label: name })),
        },
      ]}
      chips={[{ id: 'refused', label: words.refused, filter: { status: 'refused' } }]}
      empty={<EmptyState title={t('No services')}>{t('None of them could be changed.')}</EmptyState>}
    />
  );
}
