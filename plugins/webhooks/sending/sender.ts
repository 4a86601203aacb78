import type { Context } from '@isp/sdk';
import { claimNext, endpointsWithWork } from '../data/claims.ts';
import { tryDelivery } from './try-delivery.ts';

/** Requests to one endpoint at the same time: a slow receiver holds up itself only. */
const perEndpoint = 4;
/** Requests at the same time in all. */
const inAll = 200;
const lookAgainMs = 1_000;

/** Sends what is due: a lane per request, so that endpoints do not wait for each other. */
export class Sender {
  readonly #ctx: Context;
  readonly #lanes = new Map<string, number>();
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #again = false;
  #stopped = false;

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), lookAgainMs);
  }

  /** Looks for work at once. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    if (!this.#looking) void this.#look();
  }

  /** Takes no more, and waits for what is on its way. */
  async drain(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await Promise.all(this.#running);
  }

  async #look(): Promise<void> {
    this.#looking = true;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        const now = Temporal.Now.instant();
        const waiting = await this.#ctx.transaction((tx) => endpointsWithWork(tx, now), { readOnly: true });
        for (const endpointId of waiting) this.#openLane(endpointId);
      } catch (error) {
        this.#ctx.log.warn({ err: error }, 'what is due could not be read; next look in a second');
      }
    }
    this.#looking = false;
  }

  #openLane(endpointId: string): void {
    const lanes = this.#lanes.get(endpointId) ?? 0;
    if (this.#stopped || lanes >= perEndpoint || this.#running.size >= inAll) return;
    this.#lanes.set(endpointId, lanes + 1);
    const lane = this.#run(endpointId).finally(() => {
      this.#running.delete(lane);
      const left = (this.#lanes.get(endpointId) ?? 1) - 1;
      if (left === 0) this.#lanes.delete(endpointId);
      else this.#lanes.set(endpointId, left);
    });
    this.#running.add(lane);
  }

  /** One request after the other, until nothing is due for the endpoint. Who found something opens another lane. */
  async #run(endpointId: string): Promise<void> {
    try {
      while (!this.#stopped) {
        const now = Temporal.Now.instant();
        const id = await this.#ctx.transaction((tx) => claimNext(tx, endpointId, now));
        if (id === undefined) return;
        this.#openLane(endpointId);
        await tryDelivery(this.#ctx, id);
      }
    } catch (error) {
      this.#ctx.log.error(
        { err: error, endpointId },
        'a delivery could not be tried; it is tried again later',
      );
    }
  }
}
