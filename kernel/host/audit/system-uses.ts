/** Different ones told apart; a plugin that makes up reasons does not fill the table. */
const mostSites = 200;
const longestSite = 200;

/** Counts how often the scope `system` was used, by what used it. */
export class SystemUses {
  #times = new Map<string, number>();

  count(site: string): void {
    const key = this.#times.has(site) || this.#times.size < mostSites ? site : 'others';
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
  }

  /** What was counted since it was taken last, as JSON; undefined when it is nothing. */
  take(): string | undefined {
    if (this.#times.size === 0) return undefined;
    const taken = new Map<string, number>();
    for (const [site, times] of this.#times) {
      const key = site.slice(0, longestSite).toWellFormed().replaceAll('\0', '');
      taken.set(key, (taken.get(key) ?? 0) + times);
    }
    this.#times = new Map();
    return JSON.stringify(Object.fromEntries(taken));
  }
}
