/** One field that did not fit: `path` is a JSON Pointer (RFC 6901) into the request. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** How a caller may go on after an error. */
export type RetryAdvice = 'no' | 'later' | 'after-change';

/** One row of a plugin's error table. `{name}` in the text is filled from the data the error is thrown with. */
export interface ErrorDefinition {
  /** HTTP status the gateway answers with. */
  readonly status: number;
  /** What happened, what was kept, and what to do next. */
  readonly text: string;
  readonly retry?: RetryAdvice;
}

/** The only error type that leaves a plugin. Everything else is a defect and is answered as `INTERNAL`. */
export class IspError extends Error {
  override readonly name = 'IspError';
  readonly code: string;
  readonly status: number;
  readonly retry: RetryAdvice;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldProblem[] | undefined;

  constructor(fields: {
    code: string;
    status: number;
    message: string;
    retry?: RetryAdvice;
    data?: Readonly<Record<string, unknown>>;
    errors?: readonly FieldProblem[];
    cause?: unknown;
  }) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.code = fields.code;
    this.status = fields.status;
    this.retry = fields.retry ?? 'no';
    this.data = fields.data ?? {};
    this.errors = fields.errors;
  }
}

/** Says whether an error means that the owner could not be reached, so the same call may work later. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof IspError && error.status === 503;
}
