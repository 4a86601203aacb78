import { useHost, useLive } from '@isp/sdk/ui';
import {
  Button,
  Callout,
  CopyText,
  EmptyState,
  ErrorPanel,
  Group,
  KeyValue,
  Link,
  Skeleton,
  Stack,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AccessDialog } from './access-dialog.tsx';
import type { Access } from './access-form.ts';

/** How often a change that is on its way is looked after. */
const rereadMs = 1_500;

/** What an internet service comes in with, and changing it. */
export default function AccessPanel({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api, can } = useHost();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['internet', 'access', id],
    queryFn: ({ signal }) => api.get('/services/{id}/internet-access', { params: { path: { id } }, signal }),
    retry: false,
    // A job is done a moment before its change is over, and nothing is told of that.
    refetchInterval: ({ state }) => (state.data?.changeJobId ? rereadMs : false),
  });
  useLive('jobs', (change) => {
    const { serviceId } = (change ?? {}) as { serviceId?: string };
    if (change === undefined || serviceId === id) void refetch();
  });
  if ((error as { status?: number } | null)?.status === 404)
    return (
      <EmptyState title={t('It comes in no more')} icon="lock">
        {t('Its login and addresses were given back when the service ended.')}
      </EmptyState>
    );
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <Stack>
      <Facts access={data} />
      {data.changeJobId && <OnItsWay jobId={data.changeJobId} />}
      {can('internet.access.change') && !data.changeJobId && (
        <Group>
          <Button icon="edit" onClick={() => setChanging(true)}>
            {t('Change login and addresses')}
          </Button>
        </Group>
      )}
      {changing && <AccessDialog access={data} onClose={() => setChanging(false)} onDone={refetch} />}
    </Stack>
  );
}

function Facts({ access }: { readonly access: Access }): ReactNode {
  const { t } = useHost();
  const { login, staticIp, staticPrefix, staticDelegatedPrefix } = access;
  const fixed = (label: string, value: string | undefined) => ({
    label,
    value: value ? <CopyText value={value} label={label} /> : t('None: as a pool gives'),
  });
  return (
    <KeyValue
      columns={2}
      items={[
        { label: t('Login'), value: <CopyText value={login} label={t('Login')} /> },
        { label: t('Password'), value: t('Never shown') },
        fixed(t('Fixed IPv4 address'), staticIp),
        fixed(t('Fixed IPv6 network of the line'), staticPrefix),
        fixed(t('Fixed IPv6 network behind the router'), staticDelegatedPrefix),
      ]}
    />
  );
}

function OnItsWay({ jobId }: { readonly jobId: string }): ReactNode {
  const { t, can } = useHost();
  return (
    <Callout
      tone="neutral"
      title={t('On its way to the network')}
      action={
        can('provisioning.job.read') && <Link href={`/provisioning/${jobId}`}>{t('Show the job')}</Link>
      }
    >
      {t('This is what was wanted last. It can be changed again when the network has it.')}
    </Callout>
  );
}
