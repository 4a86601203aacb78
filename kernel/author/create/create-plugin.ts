import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../start-error.ts';
import { writeEditorConfig } from '../editor-config.ts';
import { projectDirectory } from '../project-directory.ts';
import { named } from '../template-names.ts';

export interface NewPlugin {
  readonly id: string;
  readonly runtime: 'node' | 'sandbox';
  /** The folder to be made; nothing may be there. */
  readonly directory: string;
}

/**
 * Makes a plugin from the template of its runtime. Answers its files, from the folder.
 *
 * @throws StartError FOLDER_TAKEN when there is something already; it stays as it is.
 */
export async function createPlugin({ id, runtime, directory }: NewPlugin): Promise<string[]> {
  if (await stat(directory).catch(() => undefined))
    throw new StartError(
      'FOLDER_TAKEN',
      `${directory} exists already and was left as it is; choose another folder.`,
    );
  const templates = [runtime, 'shared'].map((name) => join(projectDirectory, 'tools', 'templates', name));
  const made = await Promise.all(templates.map((template) => copyNamed(template, directory, id)));
  await writeEditorConfig(directory);
  return made.flat().sort();
}

async function copyNamed(template: string, directory: string, id: string): Promise<string[]> {
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (source) => {
      const file = named(source.slice(template.length + 1), id).replace(/^gitignore$/, '.gitignore');
      const target = join(directory, file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, named(await readFile(source, 'utf8'), id));
      return file;
    }),
  );
}
