/** What `ctx.fetch` sends. */
export interface OutgoingRequest {
  /** Default GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes as they are; an object as JSON, with its content type; `URLSearchParams` as a form. 1 MB at most. */
  readonly body?: string | Uint8Array | URLSearchParams | object;
  /** Milliseconds for the whole exchange; default 10,000, at most 60,000. */
  readonly timeoutMs?: number;
}

/** What came back, whole: 5 MB at most. */
export interface WebAnswer {
  readonly status: number;
  /** Status 200 to 299. */
  readonly ok: boolean;
  /** Where it came from, after redirects. */
  readonly url: string;
  /** Names in lower case; several values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  text(): string;
  /** Throws `SyntaxError` when it is no JSON. */
  json<T = unknown>(): T;
  bytes(): Uint8Array;
}
