import type { RadiusService } from './admit-packet.ts';
import type { DropReason, TrafficCounter } from './counters.ts';
import type { RequestOrigin } from './engine-options.ts';

/** Puts a reply on the socket the request came from. */
export type SendReply = (reply: Buffer) => void;

/** A datagram with where it came from and where its answer goes. */
export interface Arrival {
  service: RadiusService;
  datagram: Buffer;
  remote: RequestOrigin['remote'];
  send: SendReply;
}

/** An admitted request on its way to an answer. */
export interface Exchange extends RequestOrigin {
  service: RadiusService;
  send: SendReply;
}

/** What the work on a request led to. */
export type Outcome = { reply: Buffer; counter: TrafficCounter } | { drop: DropReason };
