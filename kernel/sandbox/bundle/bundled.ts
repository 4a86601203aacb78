import { stop } from 'esbuild';
import type { LoadOrder } from '../wire/messages.ts';
import type { BundledCode } from './bundled-code.ts';
import { insideModules } from './inside-code.ts';
import { pluginCode } from './plugin-code.ts';

/** All code an isolate gets. The bundler is a process of its own, and does not stay. */
export async function bundled(
  directory: string,
  { plugin, cacheFolder }: { plugin: string; cacheFolder: string },
): Promise<{ readonly modules: LoadOrder['modules']; readonly plugin: BundledCode }> {
  try {
    const [modules, code] = await Promise.all([insideModules(cacheFolder), pluginCode(directory, plugin)]);
    return { modules, plugin: code };
  } finally {
    await stop();
  }
}
