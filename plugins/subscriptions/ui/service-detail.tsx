import { SlotPlace, useAddress, useHost, useLive, useSlot } from '@isp/sdk/ui';
import {
  Card,
  CivilDate,
  DateTime,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTariffNames } from './names.ts';
import { ScheduledChanges } from './scheduled-changes.tsx';
import { ServiceActions } from './service-actions.tsx';
import { ServiceStatus } from './service-status.tsx';

/** One service: how it is, what waits for it, and what other plugins have to show of it. */
export default function ServiceDetail(): ReactNode {
  const { t, api } = useHost();
  const { serviceId: id = '' } = useAddress().params;
  const names = useTariffNames();
  const panels = useSlot('service.panels/v1');
  const {
    data: service,
    error,
    refetch,
  } = useQuery({
    queryKey: ['services', id],
    queryFn: ({ signal }) => api.get('/services/{id}', { params: { path: { id } }, signal }),
  });
  const ofType = useSlot(`service.panels.${service?.type ?? 'none'}/v1`);
  useLive('jobs', (change) => {
    const { serviceId } = (change ?? {}) as { serviceId?: string };
    if (change === undefined || serviceId === id) void refetch();
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!service) return <Skeleton lines={8} />;
  const tariff = names.get(service.tariffId) ?? service.type;
  return (
    <Page>
      <PageHeader
        title={tariff}
        subtitle={service.login}
        status={<ServiceStatus status={service.status} />}
        back={{ href: '/subscriptions', label: t('Services') }}
        actions={<ServiceActions service={service} onDone={refetch} />}
      />
      <Stack>
        <Grid min={320}>
          <Card title={t('Service')}>
            <KeyValue
              items={[
                {
                  label: t('Customer'),
                  value: <Link href={`/customers/${service.customerId}`}>{t('Show the customer')}</Link>,
                },
                { label: t('Type'), value: service.type },
                { label: t('Login'), value: service.login },
                { label: t('From'), value: <CivilDate value={service.startDate} /> },
                { label: t('Works since'), value: <DateTime value={service.activatedAt} /> },
                { label: t('Wanted'), value: <ServiceStatus status={service.desiredStatus} /> },
              ]}
            />
          </Card>
          <ScheduledChanges serviceId={id} />
        </Grid>
        {[...ofType, ...panels].map((entry) => (
          <Card key={entry.id} title={entry.title}>
            <SlotPlace entry={entry} given={{ serviceId: id, customerId: service.customerId }} />
          </Card>
        ))}
      </Stack>
    </Page>
  );
}
