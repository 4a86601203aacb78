/** A request from outside that becomes part of a trace. */
export interface TracedRequest {
  readonly method: string;
  /** The route's pattern, `/api/v1/customers/{id}`: never the address itself, which may hold personal data. */
  readonly route: string;
  /** The action it is answered by. */
  readonly action: string;
  readonly requestId: string;
  /** The caller's headers `traceparent` and `tracestate` (W3C Trace Context); ill-formed ones are passed over. */
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
}

/** The part a request has in its trace. */
export interface RequestSpan {
  /** For the answer's header `traceparent`. */
  readonly traceparent: string;
  readonly traceId: string;
  /** Notes how it was answered: the HTTP status, and the error's code if it was one. */
  answered(status: number, code?: string): void;
}

/** Traces of requests that come from outside. */
export interface RequestTraces {
  /** Does the work as a part of the caller's trace, or of a new one; calls made in it belong to the trace too. */
  follow<T>(request: TracedRequest, work: (span: RequestSpan) => Promise<T>): Promise<T>;
}
