import { stop } from 'esbuild';
import type { LoadOrder } from '../wire/messages.ts';
import { insideModules } from './inside-code.ts';
import { type PluginCode, pluginCode } from './plugin-code.ts';

/** All code an isolate gets. The bundler is a process of its own, and does not stay. */
export async function bundled(
  directory: string,
  { plugin, cacheFolder }: { plugin: string; cacheFolder: string },
): Promise<{ readonly modules: LoadOrder['modules']; readonly plugin: PluginCode }> {
  try {
    const [modules, code] = await Promise.all([insideModules(cacheFolder), pluginCode(directory, plugin)]);
    return { modules, plugin: code };
  } finally {
    await stop();
  }
}
