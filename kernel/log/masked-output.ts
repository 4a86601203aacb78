import { knownSecrets } from './known-secrets.ts';

/** Hides secrets in what is printed past the log (`console.log`, warnings of libraries) from now on. */
export function maskOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
    stream.write = ((chunk: unknown, ...rest: unknown[]) =>
      write(masked(chunk), ...rest)) as typeof stream.write;
  }
}

function masked(chunk: unknown): unknown {
  if (typeof chunk === 'string') return knownSecrets.mask(chunk);
  if (!(chunk instanceof Uint8Array)) return chunk;
  const text = Buffer.from(chunk).toString();
  const safe = knownSecrets.mask(text);
  return safe === text ? chunk : safe;
}
