import type { Told } from './news-sources.ts';

const most = 50;

/** What one person was told on this page, the newest first. */
export class NewsKeeper {
  readonly #listeners = new Set<() => void>();
  #kept: readonly (Told & { readonly source: string })[] = [];

  readonly get = (): readonly Told[] => this.#kept;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something happened; what was told before is told once. */
  add(source: string, told: Told): void {
    if (this.#kept.some(({ id, at }) => id === told.id && at >= told.at)) return;
    this.#keep([{ ...told, source }, ...this.#kept.filter(({ id }) => id !== told.id)]);
  }

  /** It is over. */
  drop(id: string): void {
    if (this.#kept.some((one) => one.id === id)) this.#keep(this.#kept.filter((one) => one.id !== id));
  }

  /** All that waits of a source now; what waited before and is not among it is over. */
  settle(source: string, waiting: readonly Told[]): void {
    const ids = new Set(waiting.map(({ id }) => id));
    const others = this.#kept.filter((one) => !ids.has(one.id) && !(one.source === source && one.waits));
    this.#keep([...waiting.map((told) => ({ ...told, source })), ...others]);
  }

  /** Nothing of a source any more: he does not want to hear of it. */
  silence(source: string): void {
    this.#keep(this.#kept.filter((one) => one.source !== source));
  }

  #keep(next: readonly (Told & { readonly source: string })[]): void {
    this.#kept = [...next].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, most);
    for (const listener of this.#listeners) listener();
  }
}

let whose: { readonly id: string; readonly keeper: NewsKeeper } | undefined;

/** The keeper of whoever is signed in; nothing of the one before him is in it. */
export function keeperOf(id: string): NewsKeeper {
  if (whose?.id !== id) whose = { id, keeper: new NewsKeeper() };
  return whose.keeper;
}
