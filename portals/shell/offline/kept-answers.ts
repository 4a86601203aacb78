import type { KeptAnswer, Store } from './store.ts';

/** Older answers are not shown any more. */
export const longestKeptMs = 24 * 3_600_000;
const mostAnswers = 300;
const longestText = 1_000_000;

/**
 * The answers a person may see while there is no connection. They are one person's: as soon as another is signed in, all of
 * them go, and a window that has not noticed yet neither adds to them nor reads them.
 */
export class KeptAnswers {
  readonly #store: Promise<Store>;
  readonly #now: () => number;
  #owner: string | undefined;

  constructor(store: Promise<Store>, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** Who is signed in, as this window knows it. What was kept of somebody else goes. */
  async claim(owner: string): Promise<void> {
    const work = (await this.#store).transaction(['answers', 'about'], 'readwrite');
    const about = work.objectStore('about');
    if ((await about.get('owner')) !== owner) await work.objectStore('answers').clear();
    await about.put(owner, 'owner');
    await work.done;
    this.#owner = owner;
  }

  /** Keeps an answer, of whoever was signed in when it was asked for. */
  async keep(url: string, text: string, owner = this.#owner): Promise<void> {
    if (owner === undefined || text.length > longestText) return;
    const work = (await this.#store).transaction(['answers', 'about'], 'readwrite');
    const answers = work.objectStore('answers');
    if ((await work.objectStore('about').get('owner')) === owner) {
      await answers.put({ url, text, at: this.#now() });
      const tooMany = (await answers.count()) - mostAnswers;
      let oldest = tooMany > 0 ? await answers.index('at').openCursor() : null;
      for (let gone = 0; oldest && gone < tooMany; gone++) {
        await oldest.delete();
        oldest = await oldest.continue();
      }
    }
    await work.done;
  }

  /** What was answered last to an address; undefined when that is unknown, too old, or another person's. */
  async find(url: string): Promise<KeptAnswer | undefined> {
    const work = (await this.#store).transaction(['answers', 'about']);
    const owner = await work.objectStore('about').get('owner');
    const found = await work.objectStore('answers').get(url);
    if (this.#owner !== undefined && this.#owner !== owner) return undefined;
    return found && this.#now() - found.at <= longestKeptMs ? found : undefined;
  }

  /** Nobody is signed in any more. */
  async forget(): Promise<void> {
    this.#owner = undefined;
    const work = (await this.#store).transaction(['answers', 'about'], 'readwrite');
    await work.objectStore('answers').clear();
    await work.objectStore('about').clear();
    await work.done;
  }

  /** Who is signed in, as this window knows it. */
  get owner(): string | undefined {
    return this.#owner;
  }
}
