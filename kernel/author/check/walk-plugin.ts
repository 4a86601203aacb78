import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a plugin's folder, sorted, with `/`; nothing hidden, and no packages it installed for itself. */
export async function walkPlugin(directory: string, below = directory): Promise<string[]> {
  const entries = await readdir(below, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const found = await Promise.all(
    kept.map((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return walkPlugin(directory, path);
      return entry.isFile() ? [relative(directory, path).split(sep).join('/')] : [];
    }),
  );
  return found.flat().sort();
}
