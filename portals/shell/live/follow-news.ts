import type { NewsKeeper } from './news-keeper.ts';
import type { NewsSource } from './news-sources.ts';

/** What follows sources. */
export interface NewsFollower {
  /** Reads what waits now. */
  reread(): void;
  stop(): void;
}

/** Listens to a live topic until the answer is called. */
type Listen = (topic: string, listener: (change: unknown) => void) => () => void;

/** The first page, and several topics at once, come before what waits is asked for. */
const rereadAfterMs = 1_500;

/** Tells a keeper what its sources have; after a break of the connection what waits is read anew. */
export function followNews(
  keeper: NewsKeeper,
  sources: readonly NewsSource[],
  listen: Listen,
  afterMs = rereadAfterMs,
): NewsFollower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const read = (source: NewsSource) =>
    source.waiting().then(
      (waiting) => stopped || keeper.settle(source.id, waiting),
      // The next break, or who opens the news, asks again.
      () => undefined,
    );
  const reread = (ms = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => void Promise.all(sources.map(read)), ms);
  };
  const hear = (source: NewsSource, change: unknown) => {
    if (change === undefined) return reread(afterMs);
    const told = source.told(change);
    if (told) keeper.add(source.id, told);
    const over = source.over?.(change);
    if (over) keeper.drop(over);
  };
  const offs = sources.map((source) => listen(source.topic, (change) => hear(source, change)));
  reread(afterMs);
  return {
    reread,
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const off of offs) off();
    },
  };
}
