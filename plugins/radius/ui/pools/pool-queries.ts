import { type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** A pool, as lists have it. */
export type Pool = RowOf<'/radius/pools'>;

/** The key of one pool in the cache. */
export const poolKey = (id: string) => ['radius', 'pools', id] as const;

/** One pool by its id. */
export function usePool(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: poolKey(id),
    queryFn: ({ signal }) => api.get('/radius/pools/{id}', { params: { path: { id } }, signal }),
  });
}

/** What pools give out, for people. */
export function givesOptions(t: (text: string) => string) {
  return [
    { value: 'address', label: t('IPv4 addresses') },
    { value: 'prefix', label: t('IPv6 /64 of the line') },
    { value: 'delegated-prefix', label: t('IPv6 networks behind the router') },
  ];
}
