import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Something in a directory, by its path with `/` below where the walk began. */
export interface Found {
  readonly path: string;
  readonly entry: Dirent;
}

/**
 * Everything below a directory, directories before what is in them. Links are named and not followed, which Node's own
 * recursive `readdir` would do.
 */
export async function walkDirectory(directory: string, below = ''): Promise<Found[]> {
  const entries = await readdir(join(directory, below), { withFileTypes: true });
  const found = entries.map((entry) => ({
    entry,
    path: below === '' ? entry.name : `${below}/${entry.name}`,
  }));
  const nested = await Promise.all(
    found.map(async (one) =>
      one.entry.isDirectory() ? [one, ...(await walkDirectory(directory, one.path))] : [one],
    ),
  );
  return nested.flat();
}
