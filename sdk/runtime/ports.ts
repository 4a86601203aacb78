import type {
  BusinessClock,
  EnqueueOptions,
  KeyValueStore,
  Log,
  ReadBatch,
  Transaction,
  TransactionOptions,
} from '../author/index.ts';
import type { AnswerNotes, Audience, Origin, Principal, ProviderOffer } from '../contract/index.ts';
import type { AuditPort } from './audit/audit-port.ts';
import type { OutgoingFetch } from './outgoing/outgoing-fetch.ts';
import type { PrincipalVerifier } from './principal-token.ts';

/** What travels beside the params of a call. */
export interface CallMeta {
  /** Signed principal. */
  readonly principal?: string | undefined;
  readonly requestId?: string | undefined;
  /** Where the request came from that caused the call. */
  readonly origin?: Origin | undefined;
  /** The client's `Idempotency-Key`; only from the gateway, and not on calls the action makes. */
  readonly idempotencyKey?: string | undefined;
  /** `If-Match` of a request that changes something: only while the resource has this tag. */
  readonly ifMatch?: string | undefined;
  /** The answer is to come with its entity tag. */
  readonly tagged?: true | undefined;
  /** The list goes out as a file: told in the audit log, whatever the action is. */
  readonly exported?: true | undefined;
  /** What the callee tells beside its result or error. */
  answer?: AnswerNotes | undefined;
  /** W3C Trace Context of the calling code; absent while nothing is traced. */
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
  /**
   * Answer the result as JSON text. The gateway sends it on as it is, which spares it reading and writing a page of
   * rows again (a fifth of its time for a list).
   */
  readonly asText?: boolean | undefined;
}

/** The database of one plugin: its own schema through its own role. */
export interface PluginDatabase {
  transaction<T>(
    principal: Principal,
    work: (tx: Transaction) => Promise<T>,
    options?: TransactionOptions & {
      /** SQL that goes with the BEGIN, in the same message. */
      readonly atBegin?: string;
      /** SQL that goes with the COMMIT, in the same message; asked for when the work is done. */
      readonly atCommit?: () => string;
    },
  ): Promise<T>;
  /** Runs one statement of the platform itself, in a transaction of its own and for nobody: no rows of plugins show. */
  statement<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  read(principal: Principal): ReadBatch;
  close(): Promise<void>;
}

/** Where durable things go, in the transaction of the change they belong to. */
export interface Outbox {
  publish(tx: Transaction, message: OutgoingMessage): Promise<void>;
  enqueue(tx: Transaction, message: OutgoingMessage, options: EnqueueOptions): Promise<string>;
  /** Messages of one name in one statement. */
  publishMany(tx: Transaction, name: string, messages: readonly MessageBody[]): Promise<void>;
  /** Jobs of one name in one statement; answers their ids. */
  enqueueMany(
    tx: Transaction,
    name: string,
    messages: readonly (MessageBody & { readonly options: EnqueueOptions })[],
  ): Promise<string[]>;
  setTimer(
    tx: Transaction,
    message: OutgoingMessage,
    timer: { key: string; dueAt: Temporal.Instant },
  ): Promise<void>;
  clearTimer(tx: Transaction, key: string): Promise<void>;
  firstTime(tx: Transaction, messageId: string): Promise<boolean>;
}

export interface OutgoingMessage extends MessageBody {
  readonly name: string;
}

/** A message without its name. */
export interface MessageBody {
  readonly data: unknown;
  readonly requestId: string;
  /** The trace it is written in; absent while nothing is traced. */
  readonly traceparent?: string | undefined;
}

/** Whose ports they are. */
export interface PortsOwner {
  readonly id: string;
  readonly version: string;
  /** The seams it fills, whose owners may call the actions it offers for them. Default: none. */
  readonly providers?: readonly ProviderOffer[];
}

/** What a host gives the plugin it carries. The kernel's host and the in-memory host of the tests are two of them. */
export interface HostPorts {
  readonly plugin: PortsOwner;
  readonly database: PluginDatabase;
  readonly outbox: Outbox;
  readonly clock: BusinessClock;
  readonly log: Log & { child(bindings: object): Log };
  readonly verify: PrincipalVerifier;
  config(): Readonly<Record<string, unknown>>;
  /** What the plugin's answers are sealed with that are kept for repeated requests, base64. */
  answerSecret(): string;
  /** The plugin's own identity and its signed form. */
  self(): { readonly principal: Principal; readonly token: string };
  call(
    name: string,
    params: unknown,
    options: { meta: CallMeta; timeoutMs?: number | undefined },
  ): Promise<unknown>;
  broadcast(topic: string, data: object, audience?: Audience): void;
  readonly kv: KeyValueStore;
  readonly fetch: OutgoingFetch;
  readonly audit: AuditPort;
}
