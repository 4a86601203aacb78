import { type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** One role. */
export type Role = RowOf<'/roles'>;

/** The key of all roles: what changes one makes them be read anew. */
export const rolesKey = ['identity', 'roles'] as const;

/** All roles, by name. */
export function useRoles() {
  const { api } = useHost();
  return useQuery({
    queryKey: rolesKey,
    queryFn: async ({ signal }) => {
      const roles: Role[] = [];
      const query = { limit: 200, sort: 'name' as const };
      for await (const role of api.pages('/roles', { params: { query }, signal })) roles.push(role);
      return roles;
    },
  });
}

/** A role by id. */
export function useRole(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: [...rolesKey, id],
    queryFn: ({ signal }) => api.get('/roles/{id}', { params: { path: { id } }, signal }),
  });
}
