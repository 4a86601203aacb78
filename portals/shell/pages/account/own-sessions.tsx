import {
  Button,
  Card,
  DateTime,
  ErrorPanel,
  Group,
  KeyValue,
  Section,
  Skeleton,
  Stack,
  StatusBadge,
} from '@isp/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api/portal-api.ts';
import { useShellT } from '../../language/language.tsx';

const key = ['account', 'sessions'];

/** Where somebody is signed in, and how to end it. */
export function OwnSessions(): ReactNode {
  const t = useShellT();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/auth/sessions', { signal }),
  });
  const end = async (id: string) => {
    await api.delete('/auth/sessions/{id}', { params: { path: { id } } });
    await client.invalidateQueries({ queryKey: key });
  };
  const endOthers = async () => {
    await api.delete('/auth/sessions');
    await client.invalidateQueries({ queryKey: key });
  };
  const sessions = data?.data;
  return (
    <Section
      title={t('Where you are signed in')}
      actions={
        (sessions?.length ?? 0) > 1 && <Button onClick={endOthers}>{t('Sign out everywhere else')}</Button>
      }
    >
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      <Stack>
        {sessions?.map(({ id, device, address, lastSeenAt, current }) => (
          <Card key={id}>
            <Group justify="between" align="center">
              <KeyValue
                columns={2}
                items={[
                  { label: t('Device'), value: device },
                  { label: t('Address'), value: address },
                  { label: t('Last seen'), value: <DateTime value={lastSeenAt} /> },
                ]}
              />
              {current ? (
                <StatusBadge status="active" label={t('This one')} />
              ) : (
                <Button size="sm" onClick={() => end(id)}>
                  {t('End')}
                </Button>
              )}
            </Group>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
