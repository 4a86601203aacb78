import { SlotPlace, useHost, useLive, useSlot } from '@isp/sdk/ui';
import { Card, CivilDate, EmptyState, ErrorPanel, Group, KeyValue, Skeleton, Stack } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTariffNames } from './names.ts';
import { ServiceActions } from './service-actions.tsx';
import { ServiceStatus } from './service-status.tsx';

/** What a customer has. */
export default function ServicesTab({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api } = useHost();
  const names = useTariffNames();
  const orders = useSlot('customer.orders/v1');
  const { data, error, refetch } = useQuery({
    queryKey: ['services', 'of', id],
    queryFn: ({ signal }) =>
      api.get('/customers/{id}/services', {
        params: { path: { id }, query: { limit: 100, sort: '-createdAt' } },
        signal,
      }),
    // A job is told as done a moment before the service has its new status.
    refetchInterval: ({ state }) =>
      state.data?.data.some(({ status, desiredStatus }) => status !== desiredStatus) ? 2_000 : false,
  });
  useLive('jobs', (change) => {
    const { customerId } = (change ?? {}) as { customerId?: string };
    if (change === undefined || customerId === id) void refetch();
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  const add = (
    <Group>
      {orders.map((entry) => (
        <SlotPlace key={entry.id} entry={entry} given={{ customerId: id }} />
      ))}
    </Group>
  );
  return (
    <Stack>
      {add}
      {!data && <Skeleton lines={6} />}
      {data?.data.length === 0 && (
        <EmptyState title={t('No services yet')} icon="plug">
          {t('Add the first one above.')}
        </EmptyState>
      )}
      {data?.data.map((service) => (
        <Card
          key={service.id}
          title={names.get(service.tariffId) ?? service.type}
          actions={<ServiceActions service={service} onDone={refetch} />}
        >
          <Group justify="between" align="center">
            <KeyValue
              columns={3}
              items={[
                { label: t('Status'), value: <ServiceStatus status={service.status} /> },
                { label: t('Login'), value: service.login },
                { label: t('From'), value: <CivilDate value={service.startDate} /> },
              ]}
            />
          </Group>
        </Card>
      ))}
    </Stack>
  );
}
