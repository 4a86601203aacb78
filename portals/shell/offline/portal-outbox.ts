import { ApiError } from '@isp/client';
import type { Posted, WaitingChange } from '@isp/sdk/ui';
import { api } from '../api/portal-api.ts';
import { sessionExpiry } from '../session/session-expiry.ts';
import type { Outcome } from './send-change.ts';
import type { Change } from './store.ts';

const data = () => import('./offline-data.ts');
/** How often delivery is tried while something waits and the browser does not say that the network is back. */
const againMs = 20_000;

interface Post {
  readonly params?: { readonly path?: Readonly<Record<string, string>>; readonly query?: object };
  readonly body?: unknown;
}

/** The outbox as the pages of this window see it. */
class PortalOutboxState {
  #mine: readonly WaitingChange[] = [];
  #others: readonly string[] = [];
  #owner: string | undefined;
  #queueable: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  readonly #listeners = new Set<() => void>();

  /** What waits of who is signed in. */
  readonly list = () => this.#mine;
  /** Ids of what others left behind who were signed in before. */
  readonly leftBehind = () => this.#others;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Somebody is signed in: what waits of him is sent. */
  async begin(owner: string): Promise<void> {
    this.end();
    const { onOutboxChange, outbox } = await data();
    await outbox.all();
    this.#owner = owner;
    if (!this.#started) onOutboxChange(() => void this.#read());
    this.#started = true;
    await this.#read();
    await this.deliver();
  }

  /** Nobody is signed in any more. What waits of him stays until he is again, or somebody discards it. */
  end(): void {
    clearTimeout(this.#timer);
    this.#owner = undefined;
    this.#show([]);
  }

  /** The routes that may wait. */
  allow(routes: readonly string[]): void {
    this.#queueable = new Set(routes);
  }

  readonly post = async (
    path: string,
    init: object | undefined,
    { title }: { title: string },
  ): Promise<Posted<never>> => {
    const { params = {}, body } = (init ?? {}) as Post;
    const mayWait = this.#owner !== undefined && this.#queueable.has(`POST ${path}`) && !params.query;
    if (!mayWait) return { sent: true, answer: (await postNow(path, init)) as never };
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params.path?.[name] ?? ''),
    );
    return (await this.#postOrKeep({ address, title, body })) as Posted<never>;
  };

  /** Sends what waits, if it can be sent now. */
  async deliver(): Promise<ReadonlyMap<string, Outcome>> {
    clearTimeout(this.#timer);
    const { outbox } = await data();
    const outcomes = await outbox.deliver();
    await this.#read();
    if (this.#mine.some(({ refusal }) => refusal === undefined))
      this.#timer = setTimeout(() => void this.deliver(), againMs);
    return outcomes;
  }

  async discard(ids: readonly string[]): Promise<void> {
    await (await data()).outbox.discard(ids);
    await this.#read();
  }

  async tryAgain(id: string): Promise<void> {
    await (await data()).outbox.tryAgain(id);
    await this.deliver();
  }

  async #postOrKeep(given: Pick<Change, 'address' | 'title' | 'body'>): Promise<Posted<unknown>> {
    const { outbox, newId } = await data();
    const change = { ...given, id: newId(), owner: this.#owner ?? '', at: Date.now() };
    await outbox.add(change);
    void askForSync();
    let outcome = (await this.deliver()).get(change.id);
    if (outcome?.kind === 'waiting' && outcome.signedOut && (await sessionExpiry.askAgain()))
      outcome = (await this.deliver()).get(change.id);
    if (outcome?.kind === 'sent') return { sent: true, answer: outcome.answer };
    if (outcome?.kind === 'refused') {
      await this.discard([change.id]);
      throw errorOf(outcome);
    }
    const still = (await outbox.all()).some(({ id }) => id === change.id);
    // Another window may have sent it meanwhile.
    return still ? { sent: false, change: asWaiting(change) } : { sent: true, answer: undefined };
  }

  async #read(): Promise<void> {
    if (this.#owner !== undefined) this.#show(await (await data()).outbox.all());
  }

  #show(all: readonly Change[]): void {
    this.#mine = all.filter(({ owner }) => owner === this.#owner).map(asWaiting);
    this.#others = all.filter(({ owner }) => owner !== this.#owner).map(({ id }) => id);
    for (const listener of this.#listeners) listener();
  }
}

/** Lets the worker deliver after this window is closed, where the browser can do that. */
async function askForSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    | { readonly sync?: { register(tag: string): Promise<void> } }
    | undefined;
  await registration?.sync?.register('isp-outbox').catch(() => undefined);
}

function asWaiting({ id, address, title, body, at, refusal }: Change): WaitingChange {
  const waiting = { id, address, title, body, at: new Date(at).toISOString() };
  return refusal ? { ...waiting, refusal: refusal.detail || refusal.code } : waiting;
}

function errorOf({ status, problem, refusal }: Extract<Outcome, { kind: 'refused' }>): ApiError {
  const { requestId, errors } = (problem ?? {}) as Pick<ApiError, 'requestId' | 'errors'>;
  return new ApiError({ ...refusal, status, requestId, errors });
}

function postNow(path: string, init: object | undefined): Promise<unknown> {
  return (api.post as unknown as (path: string, init: object | undefined) => Promise<unknown>)(path, init);
}

/** The one of this window. */
export const portalOutbox = new PortalOutboxState();
