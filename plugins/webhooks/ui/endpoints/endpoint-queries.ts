import { type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** Where events are sent to. */
export type Endpoint = RowOf<'/webhooks/endpoints'>;

/** The key of one endpoint in the cache. */
export const endpointKey = (id: string) => ['webhooks', 'endpoints', id] as const;

/** One endpoint by its id. */
export function useEndpoint(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: endpointKey(id),
    queryFn: ({ signal }) => api.get('/webhooks/endpoints/{id}', { params: { path: { id } }, signal }),
  });
}

/** Why the platform sends nothing to an endpoint any more, for people. */
export function disabledText(reason: Endpoint['disabledReason'], t: (text: string) => string): string {
  if (reason === 'failing') return t('It did not answer for too long.');
  if (reason === 'gone') return t('It answered that it is gone for good (410).');
  if (reason === 'reseller-closed') return t('Its reseller is closed.');
  return t('Somebody switched it off.');
}
