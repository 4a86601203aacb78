import { type AnswerOf, type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** One API key of the list. */
export type ApiKey = RowOf<'/api-keys'>;

/** One API key with its texts' hints and what is used of its quotas. */
export type ApiKeyDetails = AnswerOf<'/api-keys/{id}', 'get'>;

/** The key of one API key's data: what changes it makes it be read anew. */
export const apiKeyKey = (id: string) => ['api-keys', id] as const;

/** An API key by id. */
export function useApiKey(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: apiKeyKey(id),
    queryFn: ({ signal }) => api.get('/api-keys/{id}', { params: { path: { id } }, signal }),
  });
}

/** What the states of a key are called. */
export function statusName(t: (text: string) => string, status: string): string {
  if (status === 'expired') return t('Expired');
  return status === 'revoked' ? t('Revoked') : t('Active');
}
