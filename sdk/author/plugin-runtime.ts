import type { Socket } from 'node:dgram';
import type { AnswerNotes, LiveChange, Origin, Principal } from '../contract/index.ts';
import type { Context, Log } from './context.ts';
import type { RequestTraces } from './request-traces.ts';

export interface HealthReport {
  readonly state: 'healthy' | 'degraded' | 'unhealthy';
  /** Why, in one sentence, when it is not healthy. */
  readonly reason?: string;
}

/** A counter shown at `/metrics` with plugin and version as labels. */
export interface Counter {
  add(labels: Readonly<Record<string, string>>, amount?: number): void;
}

/** Whom a call is forwarded for. */
export interface ForwardedCaller {
  /** His signed principal; undefined for nobody. */
  readonly principal: string | undefined;
  readonly requestId: string;
  readonly origin?: Origin | undefined;
  /** Milliseconds; default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** The client's `Idempotency-Key`: with the same one the action is carried out once. */
  readonly idempotencyKey?: string | undefined;
  /** `If-Match`: the action changes the resource only while this names its entity tag. */
  readonly ifMatch?: string | undefined;
  /** Have the answer's entity tag told. */
  readonly tagged?: true | undefined;
  /** The list goes out as a file, which the audit log keeps. */
  readonly exported?: true | undefined;
  /** Told what the action says beside its result or its error. */
  noted?(notes: AnswerNotes): void;
}

/** What `start` of a plugin is given. */
export interface PluginRuntime {
  /** A context that acts for the plugin itself. */
  readonly context: Context;
  /** The plugin's log, for what belongs to no request. */
  readonly log: Log;
  /** Binds a UDP socket shared by all generations, so that no packet is lost in a swap. Needs `sockets.udp`. */
  bindUdp(options: { host: string; port: number }): Promise<Socket>;
  /** Makes a counter; the name gets the prefix `isp_<plugin>_`. */
  counter(name: string, help: string, labels: readonly string[]): Counter;
  /**
   * Calls an action for somebody else, with his signed principal, and answers the result as JSON text (undefined for
   * no result); only with the manifest's `bus.raw` or `actions.forward`.
   */
  callForText?(name: string, params: unknown, caller: ForwardedCaller): Promise<string | undefined>;
  /**
   * Verifies a signed principal as every handler does, and answers whom it names. Throws `UNAUTHENTICATED`. Only with
   * the manifest's `actions.forward`.
   */
  verifyPrincipal?(token: string): Promise<Principal>;
  /**
   * Hears the broadcasts of all plugins, until the undo it answers is called or the plugin stops. What was sent while
   * the bus was away is lost: `onGap` is called when it is back. Needs `broadcasts.hear`, else throws `FORBIDDEN`.
   */
  hearBroadcasts(handler: (change: LiveChange) => void, options?: { onGap?(): void }): () => void;
  /** The message bus itself; only with the manifest's `bus.raw`, which the gateway has. */
  readonly bus?: unknown;
  /** Traces of requests from outside; only with the manifest's `bus.raw`, and undefined while nothing is traced. */
  readonly traces?: RequestTraces | undefined;
  /**
   * A key of 32 bytes of this plugin's own, for one purpose (`totp`, `api-keys`): the same at every start and on every
   * machine, and in no database. It is made of the platform's secret key (`secret.key`, `ISP_SECRET_KEY`): whoever loses
   * that loses what was encrypted with it. Needs `keys.derive`, else throws `FORBIDDEN`.
   */
  deriveKey(purpose: string): Buffer;
  /** The platform's private signing key (JWK); only with the manifest's `identity.sign`. */
  readonly signingKey?: unknown;
  /** Environment settings of the platform the plugin was granted (by its manifest's sockets). */
  readonly settings: Readonly<Record<string, string>>;
}
