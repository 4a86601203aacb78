import type { Manifest, Principal } from '../contract/index.ts';

/** A plugin acting for itself: everything in its own schema, the calls its manifest names, what is offered for its seams. */
export function pluginPrincipal({ manifest }: { manifest: Manifest }): Principal {
  return Object.freeze({
    scope: 'system',
    id: `plugin:${manifest.id}`,
    name: manifest.name,
    permissions: [],
    calls: [...(manifest.permissions?.['actions.call'] ?? []), `${manifest.id}.*`],
    seams: manifest.permissions?.['seams.own'] ?? [],
  });
}
