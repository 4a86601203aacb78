import type { ActionContract, PortalPlugin } from '@isp/sdk';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';

/**
 * What enabled plugins add to the portals. One that is down keeps its place there: its pages say so themselves; one that
 * has not served yet has none, as its routes are not there.
 */
export function portalHandlers({ registry }: { readonly registry: PluginRegistry }) {
  return {
    'kernel.portal': (): PortalPlugin[] =>
      [...registry.records.values()].flatMap((record) =>
        record.enabled && record.contract && record.state !== 'rejected' ? portalPlugin(record) : [],
      ),
  };
}

function portalPlugin({ id, manifest, contract, ...record }: PluginRecord): PortalPlugin[] {
  const portal = manifest?.contributes?.portal;
  if (!manifest || !portal) return [];
  const { name, version, runtime } = manifest;
  const { generation, state, directory } = record;
  const actions = contract?.actions ?? [];
  const rest = routesOf(actions);
  const queueable = routesOf(actions.filter((action) => action.queueable));
  const topics = (manifest.contributes?.topics ?? []).map((topic) => topic.name);
  return [{ id, name, version, generation, state, runtime, directory, portal, rest, queueable, topics }];
}

function routesOf(actions: readonly ActionContract[]): string[] {
  return actions.flatMap(({ rest: route }) => (route ? [`${route.method} ${route.path}`] : []));
}
