import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDirectory } from './project-directory.ts';

/** A folder of fixture plugins that a test may change. */
export interface PluginFolder extends AsyncDisposable {
  readonly path: string;
  /** Replaces text in a plugin's file, as an editor's save does. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
}

/** Copies fixture plugins into a folder of their own, outside the project. */
export async function pluginFolder(...plugins: readonly string[]): Promise<PluginFolder> {
  const path = await mkdtemp(join(tmpdir(), 'isp-plugins-'));
  for (const plugin of plugins) {
    await cp(join(projectDirectory, 'test', 'fixtures', 'plugins', plugin), join(path, plugin), {
      recursive: true,
    });
  }
  return {
    path,
    async edit(file, from, to) {
      const text = await readFile(join(path, file), 'utf8');
      const found = typeof from === 'string' ? text.includes(from) : from.test(text);
      if (!found) throw new Error(`${file} does not contain "${from}"`);
      await writeFile(join(path, file), text.replace(from, to));
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
