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
import { SendAgain } from './send-again.tsx';

type Delivery = AnswerOf<'/comms/deliveries/{id}', 'get'>;

/** One message on its way to one person, with all that the mail server said. Its content is not kept here. */
export default function MessageDetail(): ReactNode {
  const { t, api } = useHost();
  const { deliveryId: id = '' } = useAddress().params;
  const {
    data: delivery,
    error,
    refetch,
  } = useQuery({
    queryKey: ['comms', 'deliveries', id],
    queryFn: ({ signal }) => api.get('/comms/deliveries/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'queued' || state.data?.status === 'sending' ? 5_000 : false,
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!delivery) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={delivery.to}
        subtitle={delivery.template}
        status={<StatusBadge status={delivery.status} />}
        back={{ href: '/comms', label: t('Messages') }}
        actions={<SendAgain delivery={delivery} onDone={refetch} />}
      />
      <Stack>
        {delivery.reason && (
          <Callout tone={delivery.status === 'failed' ? 'bad' : 'warn'} title={t('Why it has not left')}>
            {delivery.reason}
          </Callout>
        )}
        <Facts delivery={delivery} />
        <Attempts delivery={delivery} />
      </Stack>
    </Page>
  );
}

function Facts({ delivery }: { readonly delivery: Delivery }): ReactNode {
  const { t } = useHost();
  const { customerId, sentAt, nextAttemptAt } = delivery;
  return (
    <Card title={t('Message')}>
      <KeyValue
        columns={2}
        items={[
          { label: t('Sent by'), value: delivery.sender },
          {
            label: t('Customer'),
            value: customerId && <Link href={`/customers/${customerId}`}>{t('Show')}</Link>,
          },
          { label: t('Asked for'), value: <DateTime value={delivery.createdAt} /> },
          { label: t('Left'), value: sentAt && <DateTime value={sentAt} /> },
          { label: t('Next try'), value: nextAttemptAt && <DateTime value={nextAttemptAt} /> },
          { label: t('Tries'), value: delivery.tries },
          { label: 'Message-ID', value: <CopyText value={delivery.messageId} /> },
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
        {t('What the mail server answers is written down here.')}
      </EmptyState>
    );
  return (
    <Card title={t('Tries')}>
      <Stack>
        {[...delivery.attempts].reverse().map(({ startedAt, outcome, response }) => (
          <div key={startedAt}>
            <StatusBadge status={outcome ?? 'sending'} /> <DateTime value={startedAt} />
            {response && (
              <Text mono size="sm">
                {response}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Card>
  );
}
