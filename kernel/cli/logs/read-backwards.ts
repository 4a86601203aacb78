import { open } from 'node:fs/promises';

const chunkBytes = 262_144;
const newline = 10;

/** A file's lines from the last before a byte (the end) to the first, read as far as they are asked for. */
export async function* linesBackwards(file: string, beforeByte?: number): AsyncGenerator<string> {
  await using handle = await open(file, 'r');
  const { size } = await handle.stat();
  let end = Math.min(beforeByte ?? size, size);
  let rest: Buffer = Buffer.alloc(0);
  while (end > 0) {
    const start = Math.max(0, end - chunkBytes);
    const chunk = Buffer.alloc(end - start);
    await handle.read(chunk, 0, chunk.length, start);
    const text = Buffer.concat([chunk, rest]);
    // The first line may begin in the chunk before, and a letter of several bytes may be cut there.
    const cut = start === 0 ? 0 : text.indexOf(newline) + 1;
    rest = cut === 0 && start > 0 ? text : text.subarray(0, cut);
    if (cut > 0 || start === 0) yield* linesOf(text.subarray(cut));
    end = start;
  }
}

function linesOf(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .reverse();
}
