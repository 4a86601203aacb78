import { holdsPermission, type OwnedTopic, platformErrors } from '@isp/sdk';
import { realtimeErrors, type SubscribeRequest, type TopicMessage } from '../contract/index.ts';
import { roomsOfSubscriber, sees } from '../domain/rooms.ts';
import { farewell } from './farewell.ts';
import type { Caller, LiveSocket, SocketData } from './live-socket.ts';
import { toProblem } from './to-problem.ts';
import type { KeptTopic, TopicBook } from './topic-book.ts';

export interface ConnectionSurroundings {
  readonly topics: TopicBook;
  /** What there is of a topic now, as the subscriber may see it. */
  snapshot(topic: OwnedTopic, subscriber: SocketData): Promise<unknown>;
}

interface Subscription {
  readonly topic: string;
  readonly rooms: readonly string[];
}

const limits = { subscriptions: 50, inFlight: 10 };

/** One client and what it watches. */
export class Connection {
  readonly socket: LiveSocket;
  readonly #around: ConnectionSurroundings;
  readonly #subscriptions = new Map<string, Subscription>();
  #inFlight = 0;

  constructor(socket: LiveSocket, around: ConnectionSurroundings) {
    this.socket = socket;
    this.#around = around;
  }

  /**
   * Makes a subscription ready; what it answers begins it. In between the request is acknowledged, so that the client
   * knows before the first message comes. A subscription of the same topic is replaced.
   */
  async prepare(request: SubscribeRequest): Promise<() => void> {
    const kept = this.#allowed(request.topic);
    this.#assertRoomFor(request.topic);
    const own = this.#take(request.topic);
    const { ring } = kept;
    const goesOn = request.epoch === ring.epoch && request.since !== undefined && ring.after(request.since);
    if (goesOn) return () => this.#begin(own, kept, { since: request.since as number });
    const { seq } = ring;
    const data = await this.#snapshot(own, kept);
    const snapshot = { topic: own.topic, epoch: ring.epoch, seq, data };
    return () => this.#begin(own, kept, { since: seq, snapshot });
  }

  unsubscribe(topic: string): void {
    for (const room of this.#subscriptions.get(topic)?.rooms ?? []) void this.socket.leave(room);
    this.#subscriptions.delete(topic);
  }

  /** Takes over who the caller is now. What he may not see any more, or sees more of, ends. */
  accept(caller: Caller): void {
    this.socket.data.caller = caller;
    for (const { topic, rooms } of [...this.#subscriptions.values()]) {
      const permission = this.#around.topics.find(topic)?.topic.permission;
      if (permission && !holdsPermission(caller.principal, permission)) {
        this.end(topic, platformErrors.FORBIDDEN({ permission }));
      } else if (String(rooms) !== String(roomsOfSubscriber(topic, caller.principal))) {
        this.end(topic, realtimeErrors.REALTIME_RIGHTS_CHANGED({ topic }));
      }
    }
  }

  /** Ends a subscription, if there is one, and says why. */
  end(topic: string, error: Error): void {
    if (!this.#subscriptions.has(topic)) return;
    this.unsubscribe(topic);
    this.socket.emit('ended', { topic, error: toProblem(error) });
  }

  #allowed(topic: string): KeptTopic {
    const kept = this.#around.topics.find(topic);
    if (!kept) throw platformErrors.NOT_FOUND({ topic });
    const { permission } = kept.topic;
    if (!holdsPermission(this.socket.data.caller.principal, permission))
      throw platformErrors.FORBIDDEN({ permission });
    return kept;
  }

  #assertRoomFor(topic: string): void {
    const { subscriptions: limit, inFlight } = limits;
    if (!this.#subscriptions.has(topic) && this.#subscriptions.size >= limit)
      throw realtimeErrors.REALTIME_TOO_MANY_SUBSCRIPTIONS({ limit });
    if (this.#inFlight >= inFlight) throw realtimeErrors.REALTIME_TOO_BUSY({ limit: inFlight });
  }

  #take(topic: string): Subscription {
    this.unsubscribe(topic);
    const own = { topic, rooms: roomsOfSubscriber(topic, this.socket.data.caller.principal) };
    this.#subscriptions.set(topic, own);
    return own;
  }

  async #snapshot(own: Subscription, { topic }: KeptTopic): Promise<unknown> {
    this.#inFlight += 1;
    try {
      const data = await this.#around.snapshot(topic, this.socket.data);
      if (this.#isCurrent(own)) return data;
    } catch (error) {
      if (this.#isCurrent(own)) this.#subscriptions.delete(own.topic);
      throw error;
    } finally {
      this.#inFlight -= 1;
    }
    throw platformErrors.CONFLICT({ reason: 'The subscription was replaced or ended before it began.' });
  }

  #isCurrent(own: Subscription): boolean {
    return this.#subscriptions.get(own.topic) === own;
  }

  /** Sends what there is and what has happened since, and lets the subscriber in: nothing can come in between. */
  #begin(
    own: Subscription,
    { topic, ring }: KeptTopic,
    from: { since: number; snapshot?: TopicMessage },
  ): void {
    if (!this.#isCurrent(own)) return;
    const missed = ring.after(from.since);
    if (!missed || this.#around.topics.find(topic.name)?.ring !== ring) {
      farewell(this.socket, realtimeErrors.REALTIME_OUT_OF_STEP(), { comeBack: true });
      return;
    }
    if (from.snapshot) this.socket.emit('snapshot', from.snapshot);
    const { principal } = this.socket.data.caller;
    for (const { seq, data, audience } of missed) {
      if (sees(topic.name, principal, audience))
        this.socket.emit('change', { topic: topic.name, epoch: ring.epoch, seq, data });
    }
    void this.socket.join([...own.rooms]);
  }
}
