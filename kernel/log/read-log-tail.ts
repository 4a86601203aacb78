import { open } from 'node:fs/promises';

const readBytes = 262_144;

/** The last lines a plugin has logged, oldest first; only the end of the file is looked at. */
export async function readLogTail(
  file: string,
  { plugin, count }: { plugin: string; count: number },
): Promise<string[]> {
  const text = await readEnd(file).catch(() => '');
  const mark = `"plugin":${JSON.stringify(plugin)}`;
  return text
    .split('\n')
    .filter((line) => line.includes(mark))
    .slice(-count);
}

async function readEnd(file: string): Promise<string> {
  await using handle = await open(file, 'r');
  const { size } = await handle.stat();
  const start = Math.max(0, size - readBytes);
  const buffer = Buffer.alloc(size - start);
  await handle.read(buffer, 0, buffer.length, start);
  return buffer.toString('utf8');
}
