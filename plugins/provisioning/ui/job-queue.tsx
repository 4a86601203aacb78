import { useHost, useLive } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { type Job, statusOptions } from './job-words.ts';
import { QueueFigures } from './queue-figures.tsx';
import { WishDialog } from './wish-dialog.tsx';
import { type Wish, wishesOf } from './wishes.ts';

/** What the network is to be told, and what it did not take. */
export default function JobQueue(): ReactNode {
  const host = useHost();
  const { t, read, navigate } = host;
  const [asked, setAsked] = useState<{ id: string; wish: Wish }>();
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((before) => before + 1);
  useLive('jobs', changed);
  const source = useMemo(() => restSource<Job>({ path: '/provisioning/jobs', get: read }), [read]);
  return (
    <Page>
      <PageHeader title={t('Provisioning')} />
      <QueueFigures changes={changes} />
      <DataTable<Job>
        id="jobs"
        label={t('Jobs')}
        source={source}
        refreshKey={changes}
        defaultSort="-createdAt"
        columns={[
          {
            id: 'action',
            title: t('Job'),
            primary: true,
            width: 170,
            value: (row) => `${row.serviceType} · ${row.action}`,
            href: (row) => `/provisioning/${row.id}`,
          },
          { id: 'status', title: t('Status'), kind: 'status', width: 130 },
          { id: 'manualReason', title: t('Why it waits'), width: 190 },
          { id: 'retryCount', title: t('Tries again'), kind: 'number', width: 120 },
          { id: 'scheduledAt', title: t('Next try'), kind: 'dateTime' },
          { id: 'createdAt', title: t('Asked for'), kind: 'age', sortable: true },
        ]}
        filters={[{ id: 'status', label: t('Status'), kind: 'choice', options: statusOptions(t) }]}
        chips={[
          { id: 'manual', label: t('Waits for somebody'), filter: { status: 'manual' } },
          { id: 'retrying', label: t('Will be tried again'), filter: { status: 'retrying' } },
          { id: 'queued', label: t('Queued'), filter: { status: 'queued' } },
        ]}
        searchable={false}
        rowActions={(row) => [
          ...wishesOf(row, host, (wish) => setAsked({ id: row.id, wish })),
          {
            id: 'customer',
            label: t('Show the customer'),
            icon: 'user' as const,
            onSelect: () => navigate(`/customers/${row.customerId}`),
          },
        ]}
        empty={
          <EmptyState title={t('Nothing to do')} icon="check">
            {t('Orders and changes of services make jobs; they appear here.')}
          </EmptyState>
        }
      />
      {asked && <WishDialog {...asked} onClose={() => setAsked(undefined)} onDone={changed} />}
    </Page>
  );
}
