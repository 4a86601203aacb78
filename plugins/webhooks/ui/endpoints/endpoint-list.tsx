import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import type { Endpoint } from './endpoint-queries.ts';

/** Where events are sent to. */
export default function EndpointList(): ReactNode {
  const { t, read, can } = useHost();
  const source = useMemo(() => restSource<Endpoint>({ path: '/webhooks/endpoints', get: read }), [read]);
  const add = can('webhooks.endpoint.create') && (
    <ButtonLink href="/webhooks/new" variant="filled" icon="plus">
      {t('Add endpoint')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Webhooks')}
        subtitle={t('Other systems are told here what happens.')}
        actions={
          <>
            {can('webhooks.delivery.read') && (
              <ButtonLink href="/webhooks/deliveries">{t('Deliveries')}</ButtonLink>
            )}
            {add}
          </>
        }
      />
      <DataTable<Endpoint>
        id="webhook-endpoints"
        label={t('Endpoints')}
        source={source}
        searchable={false}
        defaultSort="-createdAt"
        columns={[
          { id: 'url', title: t('Address'), primary: true, width: 230, href: ({ id }) => `/webhooks/${id}` },
          { id: 'status', title: t('Status'), kind: 'status' },
          { id: 'description', title: t('What it is for'), width: 140 },
          { id: 'events', title: t('Events'), value: (row) => row.events.join(', ') },
          { id: 'failingSince', title: t('Failing since'), kind: 'age' },
          { id: 'contact', title: t('Who is told'), hidden: true },
          { id: 'createdAt', title: t('Added'), kind: 'dateTime', sortable: true },
        ]}
        filters={[
          {
            id: 'status',
            label: t('Status'),
            kind: 'choice',
            options: [
              { value: 'active', label: t('Active') },
              { value: 'disabled', label: t('Switched off') },
            ],
          },
        ]}
        chips={[{ id: 'disabled', label: t('Switched off'), filter: { status: 'disabled' } }]}
        empty={
          <EmptyState title={t('No endpoints yet')} icon="send" action={add}>
            {t('Add the address of a system that wants to know, and choose the events.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
