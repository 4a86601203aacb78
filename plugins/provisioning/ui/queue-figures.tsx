import { useHost } from '@isp/sdk/ui';
import { Count, ErrorPanel, Grid, Stat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { statusOptions } from './job-words.ts';

/** How many jobs there are of each status that is not finished. */
export function QueueFigures({ changes }: { readonly changes: number }): ReactNode {
  const { t, api, can } = useHost();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['provisioning', 'queue'],
    enabled: can('provisioning.queue.read'),
    queryFn: ({ signal }) => api.get('/provisioning/queue', { signal }),
  });
  useEffect(() => {
    if (changes > 0) void refetch();
  }, [changes, refetch]);
  if (!can('provisioning.queue.read')) return null;
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  const open = statusOptions(t).slice(0, 4);
  return (
    <Grid min={180}>
      {open.map(({ value, label }) => {
        const line = data?.data.find(({ status }) => status === value);
        return (
          <Stat
            key={value}
            label={label}
            value={data && <Count value={line?.count ?? 0} />}
            {...(data ? { age: new Date(dataUpdatedAt).toISOString() } : {})}
          />
        );
      })}
    </Grid>
  );
}
