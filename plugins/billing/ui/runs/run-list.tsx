import { type RowOf, useHost, useLive } from '@isp/sdk/ui';
import { Button, CivilDate, EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { optionsOf, runStatuses } from '../shared/words.ts';
import { StartRun } from './start-run.tsx';

type Run = RowOf<'/billing/runs'>;

/** Recurring runs: what was previewed and issued, and by whom. */
export default function RunList(): ReactNode {
  const { t, read, can } = useHost();
  const [isStarting, setStarting] = useState(false);
  const [changes, setChanges] = useState(0);
  useLive('billing-runs', () => setChanges((before) => before + 1));
  const source = useMemo(() => restSource<Run>({ path: '/billing/runs', get: read }), [read]);
  const statuses = runStatuses(t);
  const start = can('billing.run.start') && (
    <Button variant="filled" icon="play" onClick={() => setStarting(true)}>
      {t('Preview a billing run')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('Billing runs')} actions={start} />
      <DataTable<Run>
        id="billing-runs"
        label={t('Billing runs')}
        source={source}
        refreshKey={changes}
        searchable={false}
        defaultSort="-createdAt"
        columns={[
          {
            id: 'asOf',
            title: t('Due by'),
            width: 140,
            primary: true,
            cell: ({ asOf }) => <CivilDate value={asOf} />,
            href: ({ id }) => `/billing/runs/${id}`,
          },
          {
            id: 'status',
            title: t('Status'),
            width: 145,
            cell: ({ status }) => <StatusBadge status={status} label={statuses[status]} />,
          },
          { id: 'planned', title: t('Planned'), kind: 'number' },
          { id: 'excluded', title: t('Left out'), kind: 'number' },
          { id: 'issued', title: t('Issued'), kind: 'number' },
          { id: 'refused', title: t('Not as previewed'), hidden: true, kind: 'number' },
          { id: 'parked', title: t('Parked'), kind: 'number' },
          { id: 'timezone', title: t('Time zone'), hidden: true },
          {
            id: 'startedBy',
            title: t('By'),
            width: 130,
            value: ({ automatic, startedBy }) => (automatic ? t('The clock') : startedBy.name),
          },
          { id: 'createdAt', title: t('Started'), kind: 'dateTime', sortable: true },
        ]}
        filters={[
          { id: 'status', label: t('Status'), kind: 'choice', options: optionsOf(statuses) },
          { id: 'automatic', label: t('By the clock'), kind: 'boolean' },
          { id: 'asOf', label: t('Due by'), kind: 'civil-range' },
        ]}
        chips={[{ id: 'previewed', label: t('To be confirmed'), filter: { status: 'previewed' } }]}
        empty={
          <EmptyState title={t('No billing runs yet')} icon="play" action={start || undefined}>
            {t('A run bills all customers of whom something is due. Preview the first one.')}
          </EmptyState>
        }
      />
      {isStarting && <StartRun onClose={() => setStarting(false)} />}
    </Page>
  );
}
