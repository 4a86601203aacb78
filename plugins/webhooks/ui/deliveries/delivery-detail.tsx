import { type AnswerOf, useAddress, useHost } from '@isp/sdk/ui';
import {
  Callout,
  Card,
  CopyText,
  DateTime,
  EmptyState,
  ErrorPanel,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
  Text,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Replay } from './replay.tsx';

type Delivery = AnswerOf<'/webhooks/deliveries/{id}', 'get'>;

/** One event on its way to one endpoint: the body as it is sent, and all that came back. */
export default function DeliveryDetail(): ReactNode {
  const { t, api } = useHost();
  const { deliveryId: id = '' } = useAddress().params;
  const {
    data: delivery,
    error,
    refetch,
  } = useQuery({
    queryKey: ['webhooks', 'deliveries', id],
    queryFn: ({ signal }) => api.get('/webhooks/deliveries/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? 5_000 : false),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!delivery) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={delivery.event}
        status={<StatusBadge status={delivery.status} />}
        back={{ href: '/webhooks/deliveries', label: t('Deliveries') }}
        actions={<Replay delivery={delivery} />}
      />
      <Stack>
        {delivery.reason && (
          <Callout tone={delivery.status === 'failed' ? 'bad' : 'warn'} title={t('Why it has not arrived')}>
            {delivery.reason}
          </Callout>
        )}
        <Facts delivery={delivery} />
        <Card title={t('What is sent')}>
          <Text mono size="sm">
            {pretty(delivery.body)}
          </Text>
        </Card>
        <Attempts delivery={delivery} />
      </Stack>
    </Page>
  );
}

function Facts({ delivery }: { readonly delivery: Delivery }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={t('Delivery')}>
      <KeyValue
        columns={2}
        items={[
          { label: t('Endpoint'), value: <Link href={`/webhooks/${delivery.endpointId}`}>{t('Show')}</Link> },
          { label: t('Message'), value: <CopyText value={delivery.messageId} /> },
          { label: t('When'), value: <DateTime value={delivery.createdAt} /> },
          { label: t('Arrived'), value: delivery.deliveredAt && <DateTime value={delivery.deliveredAt} /> },
          {
            label: t('Next try'),
            value: delivery.nextAttemptAt && <DateTime value={delivery.nextAttemptAt} />,
          },
          { label: t('Tries'), value: delivery.tries },
        ]}
      />
    </Card>
  );
}

function Attempts({ delivery }: { readonly delivery: Delivery }): ReactNode {
  const { t } = useHost();
  if (delivery.attempts.length === 0)
    return (
      <EmptyState title={t('Not tried yet')} icon="clock">
        {t('Each try and its answer is written down here.')}
      </EmptyState>
    );
  return (
    <>
      {[...delivery.attempts].reverse().map((attempt, at) => (
        <Card
          key={attempt.startedAt}
          title={t('Try {number}', { number: delivery.attempts.length - at })}
          actions={
            <StatusBadge
              status={attempt.error === undefined ? 'delivered' : 'failed'}
              label={attempt.status === undefined ? t('No answer') : `HTTP ${attempt.status}`}
            />
          }
        >
          <KeyValue
            columns={2}
            items={[
              { label: t('When'), value: <DateTime value={attempt.startedAt} /> },
              { label: t('Took'), value: `${attempt.ms} ms` },
              { label: t('Why it failed'), value: attempt.error },
              {
                label: t('Answer'),
                value: attempt.response && (
                  <Text mono size="sm">
                    {attempt.response}
                  </Text>
                ),
              },
            ]}
          />
        </Card>
      ))}
    </>
  );
}

/** JSON as people read it; anything else as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}
