import { type RowOf, useHost } from '@isp/sdk/ui';
import { Button, EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { optionsOf, runStatuses } from '../shared/words.ts';
import { StartWave } from './start-wave.tsx';

type Wave = RowOf<'/dunning/waves'>;

/** Blocks that were, or are to be, carried out together. */
export default function WaveList(): ReactNode {
  const { t, read, can } = useHost();
  const [isStarting, setStarting] = useState(false);
  const source = useMemo(() => restSource<Wave>({ path: '/dunning/waves', get: read }), [read]);
  const statuses = runStatuses(t);
  const start = can('billing.wave.start') && (
    <Button variant="filled" icon="eye" onClick={() => setStarting(true)}>
      {t('Preview a block wave')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('Block waves')}
        back={{ href: '/billing/dunning', label: t('Dunning') }}
        actions={start}
      />
      <DataTable<Wave>
        id="dunning-waves"
        label={t('Block waves')}
        source={source}
        searchable={false}
        defaultSort="-createdAt"
        columns={[
          {
            id: 'asOf',
            title: t('Due by'),
            width: 140,
            kind: 'date',
            primary: true,
            href: ({ id }) => `/billing/waves/${id}`,
          },
          {
            id: 'status',
            title: t('Status'),
            width: 145,
            cell: ({ status }) => <StatusBadge status={status} label={statuses[status]} />,
          },
          { id: 'planned', title: t('Planned'), kind: 'number' },
          { id: 'excluded', title: t('Left out'), kind: 'number' },
          { id: 'done', title: t('Done'), kind: 'number' },
          { id: 'refused', title: t('Not as previewed'), kind: 'number' },
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
        ]}
        chips={[{ id: 'previewed', label: t('To be confirmed'), filter: { status: 'previewed' } }]}
        empty={
          <EmptyState title={t('No block waves yet')} icon="pause" action={start || undefined}>
            {t('A preview says whose services would be suspended, whose not, and why.')}
          </EmptyState>
        }
      />
      {isStarting && <StartWave onClose={() => setStarting(false)} />}
    </Page>
  );
}
