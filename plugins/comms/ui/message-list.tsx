import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { statusOptions } from './message-words.ts';

type Delivery = RowOf<'/comms/deliveries'>;

/** What was sent to people, and whether it arrived. */
export default function MessageList(): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => restSource<Delivery>({ path: '/comms/deliveries', get: read }), [read]);
  return (
    <Page>
      <PageHeader title={t('Messages')} subtitle={t('What was sent to people, and whether it left.')} />
      <DataTable<Delivery>
        id="messages"
        label={t('Messages')}
        source={source}
        searchable={false}
        defaultSort="-createdAt"
        columns={[
          { id: 'to', title: t('To'), width: 200, primary: true, href: ({ id }) => `/comms/${id}` },
          { id: 'template', title: t('Message') },
          { id: 'status', title: t('Status'), width: 130, kind: 'status' },
          { id: 'reason', title: t('Why it has not left') },
          { id: 'tries', title: t('Tries'), hidden: true, kind: 'number' },
          { id: 'nextAttemptAt', title: t('Next try'), kind: 'dateTime', hidden: true },
          { id: 'sentAt', title: t('Left'), kind: 'dateTime' },
          { id: 'createdAt', title: t('Asked for'), hidden: true, kind: 'dateTime', sortable: true },
          {
            id: 'customerId',
            title: t('Customer'),
            value: ({ customerId }) => (customerId ? t('Show') : undefined),
            href: ({ customerId }) => (customerId ? `/customers/${customerId}` : undefined),
          },
        ]}
        filters={[
          { id: 'status', label: t('Status'), kind: 'choice', options: statusOptions(t) },
          { id: 'to', label: t('To'), kind: 'text' },
          { id: 'template', label: t('Message'), kind: 'text' },
          { id: 'createdAt', label: t('Asked for'), kind: 'date-range' },
        ]}
        chips={[
          { id: 'failed', label: t('Not sent'), filter: { status: 'failed' } },
          { id: 'queued', label: t('Waits'), filter: { status: 'queued' } },
        ]}
        empty={
          <EmptyState title={t('Nothing was sent yet')} icon="send">
            {t('Invoices, reminders and invitations appear here when they are sent.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
