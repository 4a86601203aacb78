import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Button, Card, DateTime, EmptyState, ErrorPanel, Group, Skeleton, Stack, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { userKey } from './user-queries.ts';

type Session = AnswerOf<'/users/{id}/sessions', 'get'>['data'][number];

/** Where a user is logged in, and ending it. */
export function UserSessions({ id }: { readonly id: string }): ReactNode {
  const { t, api, can } = useHost();
  const [ending, setEnding] = useState<Session | 'all'>();
  const { data, error, refetch } = useQuery({
    queryKey: [...userKey(id), 'sessions'],
    queryFn: ({ signal }) => api.get('/users/{id}/sessions', { params: { path: { id } }, signal }),
  });
  const sessions = data?.data ?? [];
  const mayEnd = can('identity.session.end');
  return (
    <Card
      title={t('Sessions')}
      actions={
        mayEnd && sessions.length > 1 && !sessions.some(({ current }) => current) ? (
          <Button onClick={() => setEnding('all')}>{t('End all')}</Button>
        ) : undefined
      }
    >
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data && sessions.length === 0 && (
        <EmptyState title={t('Not logged in')} icon="lock">
          {t('He is not logged in anywhere at the moment.')}
        </EmptyState>
      )}
      <Stack>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={mayEnd ? setEnding : undefined} />
        ))}
      </Stack>
      {ending && (
        <EndSessions userId={id} ending={ending} onClose={() => setEnding(undefined)} onDone={refetch} />
      )}
    </Card>
  );
}

interface SessionRowProps {
  readonly session: Session;
  readonly onEnd: ((session: Session) => void) | undefined;
}

function SessionRow({ session, onEnd }: SessionRowProps): ReactNode {
  const { t } = useHost();
  const { device, address, lastSeenAt, createdAt, current, impersonator } = session;
  return (
    <Group justify="between">
      <div>
        <Text strong>
          {device}
          {current && ` · ${t('This one')}`}
        </Text>
        <Text dimmed size="sm">
          {address && `${address} · `}
          {t('last seen')} <DateTime value={lastSeenAt} />
          {` · ${t('since')} `}
          <DateTime value={createdAt} />
          {impersonator && ` · ${t('{name} as him', { name: impersonator.name })}`}
        </Text>
      </div>
      {onEnd && !current && (
        <Button size="sm" onClick={() => onEnd(session)}>
          {t('End')}
        </Button>
      )}
    </Group>
  );
}

interface EndSessionsProps {
  readonly userId: string;
  readonly ending: Session | 'all';
  onClose(): void;
  onDone(): unknown;
}

function EndSessions({ userId: id, ending, onClose, onDone }: EndSessionsProps): ReactNode {
  const { t, api, toast } = useHost();
  const end = async () => {
    if (ending === 'all') await api.delete('/users/{id}/sessions', { params: { path: { id } } });
    else
      await api.delete('/users/{id}/sessions/{sessionId}', {
        params: { path: { id, sessionId: ending.id } },
      });
    toast({ title: t('Done'), tone: 'good' });
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={
        ending === 'all' ? t('End all sessions') : t('End the session on {device}', { device: ending.device })
      }
      confirmLabel={t('End')}
      tone="bad"
      onConfirm={end}
    >
      <Text>{t('It ends everywhere within a second. He can log in again with his password.')}</Text>
    </ConfirmDialog>
  );
}
