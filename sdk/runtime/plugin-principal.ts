import type { Manifest, Principal } from '../contract/index.ts';

/** A plugin acting for itself: everything in its own schema, and the calls its manifest names. */
export function pluginPrincipal({ manifest }: { manifest: Manifest }): Principal {
  return Object.freeze({
    scope: 'system',
    id: `plugin:${manifest.id}`,
    name: manifest.name,
    permissions: [],
    calls: [...(manifest.permissions?.['actions.call'] ?? []), `${manifest.id}.*`],
  });
}
