import { useHost } from '@isp/sdk/ui';
import { Button, Count, EmptyState, ErrorPanel, Group, KeyValue, Skeleton, Stack, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { BindingDialog } from './binding-dialog.tsx';
import type { Binding } from './binding-form.ts';
import { useNasNames } from './nas-names.ts';

/** From which devices and where a service may log in, and how often at once. */
export default function BindingPanel({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api, can } = useHost();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'binding', id],
    queryFn: ({ signal }) => api.get('/services/{id}/login-binding', { params: { path: { id } }, signal }),
    retry: false,
  });
  if ((error as { status?: number } | null)?.status === 404)
    return (
      <EmptyState title={t('Nothing to bind')} icon="lock">
        {t('Logins are bound of services that log in, once the network has them.')}
      </EmptyState>
    );
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <Stack>
      <Facts binding={data} />
      {can('radius.login-binding.change') && (
        <Group>
          <Button icon="lock" onClick={() => setChanging(true)}>
            {t('Change the binding')}
          </Button>
        </Group>
      )}
      {changing && <BindingDialog binding={data} onClose={() => setChanging(false)} onDone={refetch} />}
    </Stack>
  );
}

function Facts({ binding }: { readonly binding: Binding }): ReactNode {
  const { t } = useHost();
  const names = useNasNames();
  const { macAddresses, sessionsAtOnce, nasId, port } = binding;
  const nas = nasId === null ? t('Any access server') : (names?.get(nasId) ?? nasId);
  const devices =
    macAddresses.length === 0
      ? t('Any device')
      : macAddresses.map((address) => (
          <Text key={address} mono as="div">
            {address}
          </Text>
        ));
  return (
    <KeyValue
      columns={2}
      items={[
        { label: t('May come from'), value: devices },
        {
          label: t('Comes in at'),
          value: nas,
        },
        { label: t('Port'), value: port === null ? t('Any port') : <Text mono>{port}</Text> },
        {
          label: t('Sessions at once'),
          value: sessionsAtOnce === null ? t('Any number') : <Count value={sessionsAtOnce} />,
        },
      ]}
    />
  );
}
