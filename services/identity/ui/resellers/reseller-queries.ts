import { type IspClient, type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** One reseller. */
export type Reseller = RowOf<'/resellers'>;

/** The key of all resellers: what changes one makes them be read anew. */
export const resellersKey = ['identity', 'resellers'] as const;

/** Reads all resellers one may see. */
export async function readResellers(api: IspClient, signal?: AbortSignal): Promise<Reseller[]> {
  const resellers: Reseller[] = [];
  const init = { params: { query: { limit: 200, sort: 'name' as const } }, ...(signal ? { signal } : {}) };
  for await (const reseller of api.pages('/resellers', init)) resellers.push(reseller);
  return resellers;
}

/** All resellers one may see, and what they are called; without the right to see them, none. */
export function useResellers() {
  const { api, can } = useHost();
  const query = useQuery({
    queryKey: resellersKey,
    queryFn: ({ signal }) => readResellers(api, signal),
    enabled: can('identity.reseller.read'),
  });
  const nameOf = (id: string | undefined) => query.data?.find((reseller) => reseller.id === id)?.name;
  return { ...query, nameOf };
}

/** A reseller by id. */
export function useReseller(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: [...resellersKey, id],
    queryFn: ({ signal }) => api.get('/resellers/{id}', { params: { path: { id } }, signal }),
  });
}
