import { relative, resolve } from 'node:path';
import { createPlugin } from '../../author/create/create-plugin.ts';
import { assertPluginId } from '../../author/create/plugin-id.ts';
import { discoverPlugins } from '../../plugins/discover-plugins.ts';
import { pluginRoots } from '../../plugins/plugin-roots.ts';
import { findInstallation } from '../installation.ts';

export interface CreateOptions {
  readonly sandbox?: boolean;
  readonly directory?: string;
}

/** `isp plugin create`: a plugin that works, with its tests and documentation, to be changed into one's own. */
export async function createCommand(id: string, options: CreateOptions): Promise<number> {
  const { configuration } = await findInstallation();
  const known = await discoverPlugins(pluginRoots(configuration));
  assertPluginId(id, new Map(known.map((plugin) => [plugin.id, plugin.directory])));
  const directory = resolve(options.directory ?? id);
  const runtime = options.sandbox ? 'sandbox' : 'node';
  const files = await createPlugin({ id, runtime, directory });
  const folder = relative(process.cwd(), directory) || '.';
  process.stdout.write(`${createdText(id, { folder, count: files.length })}\n`);
  return 0;
}

function createdText(id: string, { folder, count }: { folder: string; count: number }): string {
  return `Made the plugin ${id} in ${folder} (${count} files; README.md says what it does).

  npx isp dev ${folder}            start the platform with it, and swap it whenever a file is saved
  npx isp plugin test ${folder}    run its tests
  npx isp plugin check ${folder}   check what publishing asks for`;
}
