import { useAddress, useHost, useLive } from '@isp/sdk/ui';
import {
  Callout,
  DateTime,
  ErrorPanel,
  Page,
  PageHeader,
  Progress,
  Skeleton,
  Stack,
  StatusBadge,
  Text,
  useFormat,
} from '@isp/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { runStatuses } from '../shared/words.ts';
import { ConfirmRun } from './confirm-run.tsx';
import type { Run } from './run.ts';
import { RunFigures } from './run-figures.tsx';
import { RunLines } from './run-lines.tsx';

/** One run: what it would issue, whom it leaves out and why, and how far it is. */
export default function RunDetail(): ReactNode {
  const { runId: id = '' } = useAddress().params;
  const { data, error, refetch } = useRun(id);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail run={data} /> : <Skeleton lines={8} />;
}

/** Follows a run: its counts come with the live topic, its totals when its status has changed. */
function useRun(id: string) {
  const { api } = useHost();
  const queries = useQueryClient();
  const key = ['billing', 'runs', id];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/billing/runs/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 5_000 : false),
  });
  useLive('billing-runs', (change) => {
    const told = change as Partial<Run> | undefined;
    if (told && told.id !== id) return;
    const known = queries.getQueryData<Run>(key);
    if (told && known?.status === told.status) queries.setQueryData<Run>(key, { ...known, ...told } as Run);
    else void query.refetch();
  });
  return query;
}

const isUnderWay = ({ status }: Pick<Run, 'status'>): boolean =>
  status === 'previewing' || status === 'confirming';

function Detail({ run }: { readonly run: Run }): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  const handled = run.issued + run.refused + run.parked;
  const all = run.planned + handled;
  return (
    <Page>
      <PageHeader
        title={t('Billing run by {day}', { day: format.civilDate(run.asOf) })}
        subtitle={
          <>
            {run.automatic ? t('The clock') : run.startedBy.name} · <DateTime value={run.createdAt} />
            {run.timezone && ` · ${run.timezone}`}
          </>
        }
        status={<StatusBadge status={run.status} label={runStatuses(t)[run.status]} />}
        back={{ href: '/billing/runs', label: t('Billing runs') }}
        actions={run.status === 'previewed' && <ConfirmRun run={run} />}
      />
      <Stack>
        {run.failure && (
          <Callout tone="bad" title={t('It failed')}>
            {run.failure}
          </Callout>
        )}
        {run.status === 'previewing' && (
          <Callout tone="accent">{t('It is being previewed; the figures below grow.')}</Callout>
        )}
        {run.status === 'confirming' && (
          <>
            <Text>{t('{done} of {all} customers', { done: handled, all })}</Text>
            <Progress value={handled} max={all} label={t('How far it is')} />
          </>
        )}
        <RunFigures run={run} />
        <RunLines runId={run.id} refreshKey={`${run.status} ${handled} ${run.planned} ${run.excluded}`} />
      </Stack>
    </Page>
  );
}
