import type { DeclaredEvent } from './declared-event.ts';
import type { RetryAdvice } from './isp-error.ts';
import type { JsonSchema } from './json-schema.ts';
import type { ScheduleContract } from './kernel-schedules.ts';
import type { LiveTopic } from './live.ts';
import type { ProviderOffer } from './manifest.ts';

/** What a loaded generation offers, in plain data: the kernel stores it, the gateway makes routes and OpenAPI of it. */
export interface PluginContract {
  readonly plugin: string;
  readonly version: string;
  /** The manifest's name, for people; absent in contracts stored before it was part of them, as is `description`. */
  readonly title?: string;
  readonly description?: string;
  readonly actions: readonly ActionContract[];
  readonly listeners: readonly string[];
  readonly jobs: readonly JobContract[];
  /** What is handled many at a time: `event NAME`, `event *`, `job NAME`. Absent: nothing is. */
  readonly inBatches?: readonly string[];
  /** Absent in contracts stored before there were schedules: then there are none. */
  readonly schedules?: readonly ScheduleContract[];
  /** Declared events. Absent in contracts stored before they were part of it. */
  readonly events?: readonly DeclaredEvent[];
  /** Absent in contracts stored before there were topics. */
  readonly topics?: readonly LiveTopic[];
  /** Absent in contracts stored before there were seams. */
  readonly providers?: readonly ProviderOffer[];
}

export interface ActionContract {
  readonly name: string;
  readonly summary: string;
  readonly permission: string;
  readonly rest?: { readonly method: string; readonly path: string; readonly status: number };
  readonly params: JsonSchema;
  readonly result?: JsonSchema;
  /** The errors the action documents. */
  readonly errors: readonly ErrorContract[];
  readonly idempotent: boolean;
  /** The header `Idempotency-Key` is taken; absent: it is passed over. */
  readonly idempotencyKey?: true;
  /** It answers a page of a list, so `format=csv` (and `bom=true`) is taken and sends all pages as CSV. */
  readonly csv?: true;
  /** Answers come with an `ETag`; a GET takes `If-None-Match`. */
  readonly etag?: true;
  /** `If-Match` is taken, since the same path is read with GET; absent: it is refused. */
  readonly ifMatch?: true;
  readonly example?: unknown;
  /** An example of the answer; without it the documentation shows one made of the result's schema. */
  readonly exampleResult?: unknown;
  /** Body limit in bytes; the gateway's default when absent. */
  readonly bodyLimitBytes?: number;
  /** The gateway hands the body over as it came, with these headers (in lower case). */
  readonly rawBody?: { readonly headers: readonly string[] };
  /** Content type of the file it answers, as a `FileAnswer`; the gateway sends its bytes. */
  readonly file?: string;
  /** Milliseconds the gateway waits for the answer; the bus's default (10,000) when absent. */
  readonly timeoutMs?: number;
  /** Each call leaves a row in the audit log; absent: none does. */
  readonly sensitive?: true;
  /** A browser may keep its answer for up to a day, for when there is no connection; absent: it may not. */
  readonly offline?: true;
  /** It may wait in a browser until there is a connection again; absent: it fails at once. */
  readonly queueable?: true;
}

/** One row of a plugin's error table, as its callers may know it. */
export interface ErrorContract {
  readonly code: string;
  readonly status: number;
  /** With `{names}` that are filled when it is thrown. Absent in contracts stored before it was part of them. */
  readonly text?: string;
  readonly retry?: RetryAdvice;
}

export interface JobContract {
  readonly name: string;
}
