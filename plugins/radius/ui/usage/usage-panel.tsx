import { useHost, useLive } from '@isp/sdk/ui';
import {
  Bytes,
  Callout,
  DateTime,
  EmptyState,
  ErrorPanel,
  KeyValue,
  Progress,
  Rate,
  Skeleton,
  Stack,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { sessionChanges } from '../session-changes.ts';
import { type Allowance, allowanceKey } from './allowance-key.ts';
import { TopUps } from './top-ups.tsx';
import { UsageActions } from './usage-actions.tsx';
import { UsageChart } from './usage-chart.tsx';

/** What a service may move, what it moved, and more volume for it. */
export default function UsagePanel({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: allowanceKey(id),
    queryFn: ({ signal }) => api.get('/services/{id}/allowance', { params: { path: { id } }, signal }),
    retry: false,
  });
  const changed = useMemo(() => sessionChanges(() => void refetch()), [refetch]);
  useLive('sessions', changed);
  if ((error as { status?: number } | null)?.status === 404)
    return (
      <EmptyState title={t('Nothing is counted')} icon="chart">
        {t('Usage is counted of services that log in, once the network has them.')}
      </EmptyState>
    );
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={5} />;
  return (
    <Stack>
      <Speed allowance={data} />
      {data.quota && <Quota quota={data.quota} />}
      {data.quota && <UsageActions serviceId={id} />}
      <UsageChart serviceId={id} />
      {data.quota && <TopUps serviceId={id} />}
    </Stack>
  );
}

function Speed({ allowance }: { readonly allowance: Allowance }): ReactNode {
  const { t } = useHost();
  const reasons: Readonly<Record<Allowance['speedBecause'], string>> = {
    tariff: t('As the tariff has it'),
    'time-of-day': t('For this time of the day'),
    throttled: t('Slower: the volume is used up'),
    blocked: t('Walled garden: the volume is used up'),
    suspended: t('Walled garden: suspended'),
    terminated: t('Ended'),
  };
  return (
    <KeyValue
      columns={2}
      items={[
        {
          label: t('Speed now'),
          value: allowance.downKbps !== undefined && (
            <>
              <Rate kbps={allowance.downKbps} /> / <Rate kbps={allowance.upKbps} />
            </>
          ),
        },
        { label: t('Because'), value: reasons[allowance.speedBecause] },
      ]}
    />
  );
}

function Quota({ quota }: { readonly quota: NonNullable<Allowance['quota']> }): ReactNode {
  const { t } = useHost();
  const tone = quota.usedPercent >= 100 ? 'bad' : quota.usedPercent >= 80 ? 'warn' : 'good';
  return (
    <Stack gap="xs">
      {quota.usedUp && <Callout tone="warn">{t('The volume of this period is used up.')}</Callout>}
      <Progress
        value={quota.usedPercent}
        max={100}
        tone={tone}
        label={t('{percent} % of the volume are used', { percent: quota.usedPercent })}
      />
      <KeyValue
        columns={3}
        items={[
          { label: t('Used'), value: <Bytes value={quota.usedBytes} /> },
          { label: t('Of'), value: <Bytes value={quota.limitBytes} /> },
          { label: t('Begins anew'), value: <DateTime value={quota.to} /> },
          { label: t('Of the tariff'), value: <Bytes value={quota.quotaBytes} /> },
          { label: t('Rolled over'), value: <Bytes value={quota.rolledOverBytes} /> },
          { label: t('Given on top'), value: <Bytes value={quota.toppedUpBytes} /> },
        ]}
      />
    </Stack>
  );
}
