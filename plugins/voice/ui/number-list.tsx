import { type RowOf, useHost } from '@isp/sdk/ui';
import { Button, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { AddNumbers } from './add-numbers.tsx';

type VoiceNumber = RowOf<'/voice/numbers'>;

/** The telephone numbers there are, and who has them. */
export default function NumberList(): ReactNode {
  const { t, read, can } = useHost();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState(0);
  const source = useMemo(() => restSource<VoiceNumber>({ path: '/voice/numbers', get: read }), [read]);
  const add = can('voice.number.add') && (
    <Button variant="filled" icon="plus" onClick={() => setAdding(true)}>
      {t('Add numbers')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('Telephone numbers')} actions={add} />
      <DataTable<VoiceNumber>
        id="voice-numbers"
        label={t('Telephone numbers')}
        source={source}
        refreshKey={added}
        defaultSort="number"
        columns={[
          {
            id: 'number',
            title: t('Number'),
            sortable: true,
            primary: true,
            value: ({ number }) => `+${number}`,
          },
          { id: 'status', title: t('Status'), kind: 'status' },
          {
            id: 'customerId',
            title: t('Customer'),
            value: ({ customerId }) => (customerId ? t('Show') : undefined),
            href: ({ customerId }) => (customerId ? `/customers/${customerId}` : undefined),
          },
          {
            id: 'serviceId',
            title: t('Service'),
            value: ({ serviceId }) => (serviceId ? t('Show') : undefined),
            href: ({ serviceId }) => (serviceId ? `/subscriptions/${serviceId}` : undefined),
          },
          { id: 'assignedAt', title: t('Given since'), kind: 'dateTime' },
          { id: 'freeFrom', title: t('Free from'), kind: 'dateTime' },
          { id: 'createdAt', title: t('Added'), kind: 'dateTime', hidden: true },
        ]}
        filters={[
          {
            id: 'status',
            label: t('Status'),
            kind: 'choice',
            options: [
              { value: 'free', label: t('Free') },
              { value: 'assigned', label: t('Given') },
              { value: 'quarantined', label: t('Kept back') },
            ],
          },
        ]}
        chips={[
          { id: 'free', label: t('Free'), filter: { status: 'free' } },
          { id: 'quarantined', label: t('Kept back'), filter: { status: 'quarantined' } },
        ]}
        empty={
          <EmptyState title={t('No numbers yet')} icon="phone" action={add}>
            {t('Add the ranges you were given; then they can be ordered.')}
          </EmptyState>
        }
      />
      {adding && (
        <AddNumbers onClose={() => setAdding(false)} onDone={() => setAdded((before) => before + 1)} />
      )}
    </Page>
  );
}
