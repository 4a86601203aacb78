import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Section, StatusBadge } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { customerColumn } from '../shared/customer-column.tsx';
import { money } from '../shared/money.ts';
import { optionsOf } from '../shared/words.ts';
import { steps, waveLineStatuses } from './dunning-words.ts';

type Line = RowOf<'/dunning/waves/{id}/lines'>;

interface WaveLinesProps {
  readonly waveId: string;
  /** When it changes, the lines are read anew. */
  readonly refreshKey: unknown;
}

const height = 480;

/** Whom a wave blocks or leaves out, with the reason. */
export function WaveLines({ waveId, refreshKey }: WaveLinesProps): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(
    () => restSource<Line>({ path: `/dunning/waves/${waveId}/lines`, get: read }),
    [waveId, read],
  );
  const statuses = waveLineStatuses(t);
  const words = steps(t);
  return (
    <Section title={t('Customers')}>
      <DataTable<Line>
        id="dunning-wave-lines"
        label={t('Customers')}
        source={source}
        refreshKey={refreshKey}
        searchable={false}
        height={height}
        columns={[
          { ...customerColumn<Line>(t('Customer')), primary: true },
          {
            id: 'status',
            title: t('Status'),
            cell: ({ status }) => <StatusBadge status={status} label={statuses[status]} />,
          },
          { id: 'step', title: t('Step'), value: ({ step }) => words[step] },
          {
            id: 'debtMinor',
            title: t('Overdue'),
            kind: 'money',
            value: ({ debtMinor, currency }) => money(debtMinor, currency),
          },
          { id: 'reason', title: t('Reason'), width: 400 },
          { id: 'dueAt', title: t('Due'), kind: 'dateTime', hidden: true },
        ]}
        filters={[
          { id: 'status', label: t('Status'), kind: 'choice', options: optionsOf(statuses) },
          {
            id: 'step',
            label: t('Step'),
            kind: 'choice',
            options: [
              { value: 'block', label: words.block },
              { value: 'deactivate', label: words.deactivate },
            ],
          },
        ]}
        chips={[
          { id: 'planned', label: t('Planned'), filter: { status: 'planned' } },
          { id: 'excluded', label: t('Left out'), filter: { status: 'excluded' } },
        ]}
        empty={
          <EmptyState title={t('Nobody is to be blocked')} icon="check">
            {t('Nothing is due by this day. Choose a later day for another preview.')}
          </EmptyState>
        }
      />
    </Section>
  );
}
