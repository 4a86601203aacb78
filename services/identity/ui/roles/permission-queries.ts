import { type IspClient, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';
import { useRoles } from './role-queries.ts';

/** A permission with what it lets somebody do. */
export interface Permission {
  readonly id: string;
  readonly title?: string;
}

/** Permissions of one plugin. */
export interface PermissionGroup {
  readonly plugin: string;
  readonly permissions: readonly Permission[];
}

/**
 * The permissions there are, by plugin: with titles for whoever may see plugins, otherwise those the roles hold that he
 * sees. What people cannot hold, such as what only the gateway needs, is left out.
 */
export function usePermissions() {
  const { api, can } = useHost();
  const seesPlugins = can('plugins.plugin.read');
  const declared = useQuery({
    queryKey: ['identity', 'permissions'],
    queryFn: ({ signal }) => readDeclared(api, signal),
    enabled: seesPlugins,
    staleTime: 300_000,
  });
  const roles = useRoles();
  const used = roles.data?.flatMap(({ permissions }) => permissions.map((id) => ({ id })));
  const query = seesPlugins ? declared : roles;
  const found = seesPlugins ? declared.data : used;
  return { groups: found && grouped(found), error: query.error, refetch: query.refetch };
}

interface Manifest {
  readonly contributes?: {
    readonly permissions?: readonly { readonly id: string; readonly title: string }[];
  };
}

async function readDeclared(api: IspClient, signal: AbortSignal): Promise<Permission[]> {
  const { data } = await api.get('/plugins', { signal });
  const enabled = data.filter((plugin) => plugin.enabled);
  const manifests = await Promise.all(
    enabled.map(({ id }) => api.get('/plugins/{id}', { params: { path: { id } }, signal })),
  );
  return manifests
    .flatMap(({ manifest }) => (manifest as Manifest | undefined)?.contributes?.permissions ?? [])
    .filter(({ title }) => !/\(.* only\)$/.test(title));
}

function grouped(permissions: readonly Permission[]): PermissionGroup[] {
  const single = new Map(permissions.filter(({ id }) => id.includes('.')).map((one) => [one.id, one]));
  const byPlugin = Map.groupBy(single.values(), ({ id }) => id.slice(0, id.indexOf('.')));
  return [...byPlugin]
    .map(([plugin, own]) => ({ plugin, permissions: own.sort((a, b) => a.id.localeCompare(b.id)) }))
    .sort((one, other) => one.plugin.localeCompare(other.plugin));
}
