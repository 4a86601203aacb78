import { useEffect, useRef, useState } from 'react';
import { readProblem } from '../base/problem.ts';

/** What a search has found so far. */
export interface SearchState<Result> {
  readonly results: readonly Result[];
  readonly searching: boolean;
  readonly error?: string;
}

/** Finds what fits a text; the signal says when nobody waits for it any more. */
export type Search<Result> = (text: string, signal: AbortSignal) => Promise<readonly Result[]>;

interface SearchOptions {
  readonly active: boolean;
  /** How long after the last key. */
  readonly waitMs: number;
  /** A value; when it changes the same text is searched for anew. */
  readonly refreshKey?: unknown;
}

/** Searches a moment after the last key; an answer to an older text is thrown away. */
export function useSearch<Result>(
  search: Search<Result>,
  text: string,
  { active, waitMs, refreshKey }: SearchOptions,
): SearchState<Result> {
  const [found, setFound] = useState<SearchState<Result>>({ results: [], searching: active });
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const take = (next: SearchState<Result>) => !stop.signal.aborted && setFound(next);
    setFound((before) => ({ results: before.results, searching: true }));
    const run = () =>
      latest.current(text, stop.signal).then(
        (results) => take({ results, searching: false }),
        (error: unknown) => take({ results: [], searching: false, error: readProblem(error).detail }),
      );
    const timer = setTimeout(run, text === '' ? 0 : waitMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, active, waitMs, refreshKey]);
  return found;
}
