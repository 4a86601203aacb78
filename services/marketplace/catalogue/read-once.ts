import { type Context, isUnavailable } from '@isp/sdk';
import type { StoredSource } from '../data/source-store.ts';
import { keepProblem, keepReading, readSource } from '../refresh/refresh-source.ts';

/** What came of looking at a source before it is stored. */
export interface FirstReading {
  /** Stores it, once the source is there. */
  keep(): Promise<void>;
}

/** Looks at a source as it is to be. Throws when it is not to be believed; that it is away may pass. */
export async function readOnce(ctx: Context, source: StoredSource): Promise<FirstReading> {
  try {
    const reading = await readSource(ctx, source);
    return { keep: () => keepReading(ctx, source, reading) };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { keep: () => keepProblem(ctx, source, error) };
  }
}
