import { useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** The figures of billing, half a minute old at most. */
export function useSummary() {
  const { api } = useHost();
  return useQuery({
    queryKey: ['billing', 'summary'],
    refetchInterval: 60_000,
    queryFn: ({ signal }) => api.get('/billing/reports/summary', { signal }),
  });
}
