import { useHost, useLive } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { JobActions } from './job-actions.tsx';
import { type Job, statusOptions } from './job-words.ts';
import { QueueFigures } from './queue-figures.tsx';

/** What the network is to be told, and what it did not take. */
export default function JobQueue(): ReactNode {
  const { t, read } = useHost();
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
            value: (row) => `${row.serviceType} · ${row.action}`,
            href: (row) => `/provisioning/${row.id}`,
          },
          { id: 'status', title: t('Status'), kind: 'status' },
          { id: 'manualReason', title: t('Why it waits') },
          { id: 'retryCount', title: t('Tries again'), kind: 'number' },
          { id: 'scheduledAt', title: t('Next try'), kind: 'dateTime' },
          { id: 'createdAt', title: t('Asked for'), kind: 'age', sortable: true },
          {
            id: 'customerId',
            title: t('Customer'),
            value: () => t('Show'),
            href: (row) => `/customers/${row.customerId}`,
          },
          { id: 'tools', title: t('Actions'), cell: (row) => <JobActions job={row} onDone={changed} /> },
        ]}
        filters={[{ id: 'status', label: t('Status'), kind: 'choice', options: statusOptions(t) }]}
        chips={[
          { id: 'manual', label: t('Waits for somebody'), filter: { status: 'manual' } },
          { id: 'retrying', label: t('Will be tried again'), filter: { status: 'retrying' } },
          { id: 'queued', label: t('Queued'), filter: { status: 'queued' } },
        ]}
        searchable={false}
        empty={
          <EmptyState title={t('Nothing to do')} icon="check">
            {t('Orders and changes of services make jobs; they appear here.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
