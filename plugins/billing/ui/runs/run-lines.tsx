import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Section, StatusBadge } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { customerColumn } from '../shared/customer-column.tsx';
import { money } from '../shared/money.ts';
import { optionsOf } from '../shared/words.ts';
import { lineStatuses } from './line-statuses.ts';

type Line = RowOf<'/billing/runs/{id}/lines'>;

interface RunLinesProps {
  readonly runId: string;
  /** When it changes, the lines are read anew. */
  readonly refreshKey: unknown;
}

const height = 480;

/** What a run bills or leaves out, line by line, with the reason. */
export function RunLines({ runId, refreshKey }: RunLinesProps): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(
    () => restSource<Line>({ path: `/billing/runs/${runId}/lines`, get: read }),
    [runId, read],
  );
  const statuses = lineStatuses(t);
  return (
    <Section title={t('Lines')}>
      <DataTable<Line>
        id="billing-run-lines"
        label={t('Lines')}
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
          { id: 'text', title: t('What') },
          { id: 'from', title: t('From'), kind: 'date' },
          { id: 'to', title: t('To (not billed)'), kind: 'date', hidden: true },
          {
            id: 'amountMinor',
            title: t('Amount'),
            kind: 'money',
            value: ({ amountMinor, currency }) =>
              amountMinor === undefined || currency === undefined ? undefined : money(amountMinor, currency),
          },
          { id: 'reason', title: t('Reason'), width: 280 },
          { id: 'billOn', title: t('Due for billing'), kind: 'date', hidden: true },
        ]}
        filters={[{ id: 'status', label: t('Status'), kind: 'choice', options: optionsOf(statuses) }]}
        chips={[
          { id: 'excluded', label: t('Left out'), filter: { status: 'excluded' } },
          { id: 'refused', label: t('Not as previewed'), filter: { status: 'refused' } },
          { id: 'parked', label: t('Parked'), filter: { status: 'parked' } },
        ]}
        empty={
          <EmptyState title={t('No lines')} icon="file">
            {t('Nothing is due by this day. Choose a later day for another run.')}
          </EmptyState>
        }
      />
    </Section>
  );
}
