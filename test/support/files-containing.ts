import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files below a folder that hold a text, whatever else is in them. */
export async function filesContaining(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if (await contains(file, Buffer.from(text))) found.push(relative(folder, file));
  return found;
}

/** A file that goes while it is read, as files of a running database do, holds nothing. */
async function contains(file: string, wanted: Buffer): Promise<boolean> {
  let carried = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      const seen = Buffer.concat([carried, chunk as Buffer]);
      if (seen.includes(wanted)) return true;
      carried = seen.subarray(-wanted.length);
    }
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
