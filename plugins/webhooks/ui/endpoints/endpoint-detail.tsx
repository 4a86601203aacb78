import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Age,
  Callout,
  Card,
  DateTime,
  ErrorPanel,
  Grid,
  KeyValue,
  Page,
  PageHeader,
  Section,
  Skeleton,
  Stack,
  StatusBadge,
} from '@isp/ui';
import type { ReactNode } from 'react';
import { DeliveryTable } from '../deliveries/delivery-table.tsx';
import { EndpointActions } from './endpoint-actions.tsx';
import { disabledText, type Endpoint, useEndpoint } from './endpoint-queries.ts';

/** One endpoint: what it gets, how it fares, and what was sent to it. */
export default function EndpointDetail(): ReactNode {
  const { t, can } = useHost();
  const { endpointId: id = '' } = useAddress().params;
  const { data: endpoint, error, refetch } = useEndpoint(id);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!endpoint) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={endpoint.description ?? new URL(endpoint.url).host}
        subtitle={endpoint.url}
        status={<StatusBadge status={endpoint.status} />}
        back={{ href: '/webhooks', label: t('Webhooks') }}
        actions={<EndpointActions endpoint={endpoint} onDone={refetch} />}
      />
      <Stack>
        {endpoint.status === 'disabled' && (
          <Callout tone="warn" title={t('Nothing is sent to it')}>
            {disabledText(endpoint.disabledReason, t)}
          </Callout>
        )}
        <Facts endpoint={endpoint} />
        {can('webhooks.delivery.read') && (
          <Section title={t('Deliveries')}>
            <DeliveryTable endpointId={id} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Facts({ endpoint }: { readonly endpoint: Endpoint }): ReactNode {
  const { t } = useHost();
  const { failingSince, lastFailureAt, previousSecretUntil } = endpoint;
  return (
    <Grid min={320}>
      <Card title={t('How it fares')}>
        <KeyValue
          items={[
            {
              label: t('Failing since'),
              value: failingSince ? <Age value={failingSince} /> : t('It answers'),
            },
            { label: t('Last failure'), value: lastFailureAt ? <Age value={lastFailureAt} /> : t('None') },
            { label: t('Who is told'), value: endpoint.contact },
            { label: t('Added'), value: <DateTime value={endpoint.createdAt} /> },
          ]}
        />
      </Card>
      <Card title={t('What it gets')}>
        <KeyValue
          items={[
            { label: t('Events'), value: endpoint.events.join(', ') },
            { label: t('Secret'), value: t('Kept encrypted, never shown') },
            {
              label: t('Signed with the former secret too, until'),
              value: previousSecretUntil && <DateTime value={previousSecretUntil} />,
            },
          ]}
        />
      </Card>
    </Grid>
  );
}
