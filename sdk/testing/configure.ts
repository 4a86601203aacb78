import type { PluginHandle } from '../author/index.ts';
import { diffValues, effectiveConfig, swapsAt } from '../runtime/index.ts';
import type { CarriedPlugin } from './carry-plugin.ts';
import { testingErrors } from './testing-errors.ts';

/** Gives a carried plugin new settings, where the platform would do so in the same process. */
export async function configure(
  { manifest, settings }: CarriedPlugin,
  values: Readonly<Record<string, unknown>>,
  handle: PluginHandle | undefined,
): Promise<void> {
  const config = effectiveConfig(manifest, values);
  const swaps = swapsAt(manifest.configuration, diffValues(settings.config, config));
  if (swaps.length > 0) {
    const paths = swaps.map(({ path }) => path).join(', ');
    throw testingErrors.TEST_SETTING_NOT_LIVE({ plugin: manifest.id, paths });
  }
  await settings.change(config, handle);
}
