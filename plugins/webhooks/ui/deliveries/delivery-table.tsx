import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';

/** One event on its way to one endpoint. */
export type Delivery = RowOf<'/webhooks/deliveries'>;

/** What was sent: to one endpoint, or to all. */
export function DeliveryTable({ endpointId }: { readonly endpointId?: string }): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => {
    const only = endpointId ? `?filter[endpointId]=${endpointId}` : '';
    return restSource<Delivery>({ path: `/webhooks/deliveries${only}`, get: read });
  }, [read, endpointId]);
  return (
    <DataTable<Delivery>
      id="webhook-deliveries"
      label={t('Deliveries')}
      source={source}
      searchable={false}
      defaultSort="-createdAt"
      {...(endpointId ? { height: 420 } : {})}
      columns={[
        {
          id: 'event',
          title: t('Event'),
          primary: true,
          href: ({ id }) => `/webhooks/deliveries/${id}`,
        },
        { id: 'status', title: t('Status'), kind: 'status' },
        { id: 'reason', title: t('Why it has not arrived') },
        { id: 'tries', title: t('Tries'), kind: 'number' },
        { id: 'nextAttemptAt', title: t('Next try'), kind: 'dateTime' },
        { id: 'createdAt', title: t('When'), kind: 'dateTime', sortable: true },
        { id: 'messageId', title: t('Message'), hidden: true },
      ]}
      filters={[
        {
          id: 'status',
          label: t('Status'),
          kind: 'choice',
          options: [
            { value: 'pending', label: t('On its way') },
            { value: 'delivered', label: t('Arrived') },
            { value: 'failed', label: t('Given up') },
          ],
        },
        { id: 'event', label: t('Event'), kind: 'text' },
        { id: 'createdAt', label: t('When'), kind: 'date-range' },
      ]}
      chips={[{ id: 'failed', label: t('Given up'), filter: { status: 'failed' } }]}
      empty={
        <EmptyState title={t('Nothing was sent yet')} icon="send">
          {t('Deliveries appear with the first event. Send a ping to try an endpoint.')}
        </EmptyState>
      }
    />
  );
}
