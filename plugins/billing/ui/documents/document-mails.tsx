import { useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, Skeleton, Text, Timeline } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** How a document went to its customer. */
export function DocumentMails({ documentId }: { readonly documentId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'mails', documentId],
    queryFn: ({ signal }) =>
      api.get('/billing/document-mails', {
        params: { query: { 'filter[documentId]': documentId, sort: '-createdAt', limit: 20 } },
        signal,
      }),
    refetchInterval: ({ state }) =>
      state.data?.data.some(({ status }) => status === 'queued' || status === 'sending') ? 5_000 : false,
  });
  const words = {
    queued: t('Waits to be mailed'),
    sending: t('Being mailed'),
    sent: t('Mailed'),
    failed: t('Could not be mailed'),
    skipped: t('Not mailed'),
  };
  const tones = {
    queued: 'neutral',
    sending: 'accent',
    sent: 'good',
    failed: 'bad',
    skipped: 'neutral',
  } as const;
  return (
    <Card title={t('Mails')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={2} />}
      {data && (
        <Timeline
          entries={data.data.map(({ id, status, reason, updatedAt, requestedBy }) => ({
            id,
            at: updatedAt,
            title: words[status],
            tone: tones[status],
            actor: requestedBy.name,
            ...(reason ? { detail: reason } : {}),
          }))}
          empty={<Text dimmed>{t('It was not mailed yet. “Send” above does it.')}</Text>}
        />
      )}
    </Card>
  );
}
