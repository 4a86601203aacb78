import { type AnswerOf, useAddress, useHost, useLive } from '@isp/sdk/ui';
import {
  Callout,
  Card,
  DateTime,
  EmptyState,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
  Text,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { JobActions } from './job-actions.tsx';

type Job = AnswerOf<'/provisioning/jobs/{id}', 'get'>;

/** One job with all its tries, word for word. */
export default function JobDetail(): ReactNode {
  const { t, api } = useHost();
  const { jobId: id = '' } = useAddress().params;
  const {
    data: job,
    error,
    refetch,
  } = useQuery({
    queryKey: ['provisioning', 'jobs', id],
    queryFn: ({ signal }) => api.get('/provisioning/jobs/{id}', { params: { path: { id } }, signal }),
  });
  useLive('jobs', (change) => {
    if (change === undefined || (change as { id?: string }).id === id) void refetch();
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!job) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={`${job.serviceType} · ${job.action}`}
        status={<StatusBadge status={job.status} />}
        back={{ href: '/provisioning', label: t('Provisioning') }}
        actions={<JobActions job={job} onDone={refetch} />}
      />
      <Stack>
        {job.status === 'manual' && (
          <Callout tone="warn" title={t('It waits for somebody')}>
            {job.manualReason}
          </Callout>
        )}
        <Grid min={320}>
          <Card title={t('Job')}>
            <KeyValue
              items={[
                {
                  label: t('Customer'),
                  value: <Link href={`/customers/${job.customerId}`}>{t('Show')}</Link>,
                },
                {
                  label: t('Service'),
                  value: <Link href={`/subscriptions/${job.serviceId}`}>{t('Show')}</Link>,
                },
                { label: t('Asked for'), value: <DateTime value={job.createdAt} /> },
                { label: t('Next try'), value: <DateTime value={job.scheduledAt} /> },
                { label: t('Device'), value: job.device },
              ]}
            />
          </Card>
          <Difference job={job} />
        </Grid>
        <Attempts job={job} />
      </Stack>
    </Page>
  );
}

function Difference({ job }: { readonly job: Job }): ReactNode {
  const { t } = useHost();
  if (!job.difference?.length) return null;
  return (
    <Card title={t('Not as it should be')}>
      <KeyValue
        items={job.difference.map(({ field, desired, actual }) => ({
          label: field,
          value: `${actual ?? '–'} → ${desired ?? '–'}`,
        }))}
      />
    </Card>
  );
}

function Attempts({ job }: { readonly job: Job }): ReactNode {
  const { t } = useHost();
  if (job.attempts.length === 0)
    return (
      <EmptyState title={t('Not tried yet')} icon="clock">
        {t('What is said to the network and what it answers is written down here.')}
      </EmptyState>
    );
  return (
    <>
      {[...job.attempts].reverse().map(({ number, startedAt, endedAt, outcome, transcript }) => (
        <Card
          key={number}
          title={t('Try {number}', { number })}
          actions={<StatusBadge status={outcome ?? 'running'} />}
        >
          <Text dimmed size="sm">
            <DateTime value={startedAt} />
            {endedAt && (
              <>
                {' – '}
                <DateTime value={endedAt} />
              </>
            )}
          </Text>
          <ol>
            {transcript.map(({ at, text }) => (
              <li key={`${at} ${text}`}>
                <Text mono size="sm" as="span">
                  {text}
                </Text>
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </>
  );
}
