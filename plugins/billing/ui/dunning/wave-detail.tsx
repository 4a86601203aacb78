import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Callout,
  Count,
  DateTime,
  ErrorPanel,
  Grid,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  Stat,
  StatusBadge,
  useFormat,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { runStatuses } from '../shared/words.ts';
import { ConfirmWave } from './confirm-wave.tsx';
import type { Wave } from './wave.ts';
import { WaveLines } from './wave-lines.tsx';

const pollMs = 2_000;

/** A wave is by a day or by an instant. */
const isDay = (asOf: string): boolean => asOf.length === 'YYYY-MM-DD'.length;

/** One wave: whom it would block, whom it leaves out and why, and how far it is. */
export default function WaveDetail(): ReactNode {
  const { api } = useHost();
  const { waveId: id = '' } = useAddress().params;
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'waves', id],
    queryFn: ({ signal }) => api.get('/dunning/waves/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'previewing' || state.data?.status === 'confirming' ? pollMs : false,
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail wave={data} /> : <Skeleton lines={8} />;
}

function Detail({ wave }: { readonly wave: Wave }): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  const { status, planned, excluded, done, refused } = wave;
  const counts = [
    { label: t('Planned'), count: planned },
    { label: t('Left out'), count: excluded },
    { label: t('Done'), count: done },
    { label: t('Not as previewed'), count: refused },
  ];
  return (
    <Page>
      <PageHeader
        title={t('Block wave by {day}', {
          day: isDay(wave.asOf) ? format.civilDate(wave.asOf) : format.dateTime(wave.asOf),
        })}
        subtitle={
          <>
            {wave.automatic ? t('The clock') : wave.startedBy.name} · <DateTime value={wave.createdAt} />
          </>
        }
        status={<StatusBadge status={status} label={runStatuses(t)[status]} />}
        back={{ href: '/billing/waves', label: t('Block waves') }}
        actions={status === 'previewed' && <ConfirmWave wave={wave} />}
      />
      <Stack>
        {status === 'previewing' && (
          <Callout tone="accent">{t('It is being previewed; the figures below grow.')}</Callout>
        )}
        {status === 'confirming' && (
          <Callout tone="accent">{t('It is being carried out; the figures below follow.')}</Callout>
        )}
        <Grid min={160}>
          {counts.map(({ label, count }) => (
            <Stat key={label} label={label} value={<Count value={count} />} />
          ))}
        </Grid>
        <WaveLines waveId={wave.id} refreshKey={`${status} ${planned} ${excluded} ${done} ${refused}`} />
      </Stack>
    </Page>
  );
}
