import { useEffect, useState } from 'react';
import type { SearchState } from './use-search.ts';

/** The one of what a search has found that Enter takes. */
export interface Mark {
  /** Its place among the results; -1: none is marked now. */
  readonly at: number;
  /** Marks the next one, or the one before. */
  step(by: 1 | -1): void;
  /** Takes what is marked. While what fits is still searched for, the first of it is taken as soon as it is found. */
  take(): void;
  /** Nothing was chosen: another text was written, or nobody looks any more. */
  reset(): void;
}

interface MarkOptions<Item> {
  /** The same for the same thing in whatever place. */
  keyOf(item: Item): string;
  onTake(item: Item): void;
}

/**
 * Marks one of what a search has found. The mark of the arrows stays on its thing when the search finds something else; without
 * arrows the first is marked, and never one that was found for an older text: Enter takes nothing that came under the fingers.
 */
export function useMark<Item>(
  { results, searching }: SearchState<Item>,
  { keyOf, onTake }: MarkOptions<Item>,
): Mark {
  const [chosen, setChosen] = useState<string>();
  const [wanted, setWanted] = useState(false);
  const first = searching || results.length === 0 ? -1 : 0;
  const at = chosen === undefined ? first : results.findIndex((item) => keyOf(item) === chosen);
  useEffect(() => {
    if (!wanted || searching) return;
    setWanted(false);
    if (results[0] !== undefined) onTake(results[0]);
  });
  return {
    at,
    step(by) {
      const { length } = results;
      const from = at < 0 && by < 0 ? length : at;
      const next = results[(from + by + length) % length];
      if (next !== undefined) setChosen(keyOf(next));
    },
    take() {
      const marked = results[at];
      if (marked !== undefined) onTake(marked);
      else setWanted(searching && chosen === undefined);
    },
    reset() {
      setChosen(undefined);
      setWanted(false);
    },
  };
}
