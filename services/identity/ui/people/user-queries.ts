import { useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** The key of one user: what changes him makes it be read anew. */
export const userKey = (id: string) => ['identity', 'users', id] as const;

/** A user by id. */
export function useUser(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: userKey(id),
    queryFn: ({ signal }) => api.get('/users/{id}', { params: { path: { id } }, signal }),
  });
}
