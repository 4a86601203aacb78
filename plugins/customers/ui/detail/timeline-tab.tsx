import { useHost } from '@isp/sdk/ui';
import { Button, EmptyState, ErrorPanel, Skeleton, Stack, Timeline } from '@isp/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { customerKey } from '../customer-queries.ts';

/** Everything that happened to the customer, whichever plugin tells of it. */
export default function TimelineTab({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...customerKey(id), 'timeline'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: cursor }) =>
      api.get('/customers/{id}/timeline', {
        params: { path: { id }, query: { limit: 50, sort: '-at', ...(cursor ? { cursor } : {}) } },
        signal,
      }),
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <Stack>
      <Timeline
        entries={data.pages.flatMap((page) =>
          page.data.map(({ id: entryId, at, title, actor }) => ({
            id: entryId,
            at,
            title,
            ...(actor?.name ? { actor: actor.name } : {}),
          })),
        )}
        empty={
          <EmptyState title={t('Nothing happened yet')} icon="clock">
            {t('Orders, invoices, payments and changes are told here.')}
          </EmptyState>
        }
      />
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('Show more')}</Button>}
    </Stack>
  );
}
