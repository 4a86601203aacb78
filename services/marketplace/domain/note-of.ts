import type { Deprecation, PluginNote, UpdateOfPlugin } from '../contract/index.ts';
import type { Catalogue } from './catalogue.ts';

/** What there is to know of an installed version; undefined: nothing. */
export function noteOf(
  { id, version }: { id: string; version: string },
  catalogue: Catalogue,
  update: UpdateOfPlugin | undefined,
): PluginNote | undefined {
  const offer = catalogue.offers.get(id);
  const reason = offer?.plugin.versions.find((one) => one.version === version)?.deprecated;
  const deprecated: Deprecation | undefined = offer?.plugin.deprecated ?? (reason ? { reason } : undefined);
  const updatable = update?.state === 'available' && update.installedVersion === version;
  if (!deprecated && !updatable) return undefined;
  return {
    plugin: id,
    ...(updatable ? { updateAvailable: update.version } : {}),
    ...(deprecated ? { deprecated } : {}),
  };
}
