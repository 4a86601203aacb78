/** What an error tells, whatever it is: an answer of the REST interface (RFC 9457), a lost connection, a fault of the page. */
export interface Problem {
  /** `unsent`: there was no connection, and nothing went out. `offline`: there was no answer. */
  readonly kind: 'answer' | 'offline' | 'unsent' | 'fault';
  readonly status?: number;
  readonly title?: string;
  readonly detail: string;
  readonly code?: string;
  readonly requestId?: string;
  /** By field, as JSON Pointer. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a problem from an answer's body, an error that carries one as `problem` or `body`, or any other error. */
export function readProblem(error: unknown): Problem {
  const body = problemIn(error);
  if (body) return toProblem(body);
  const detail = error instanceof Error ? error.message : String(error ?? '');
  return { kind: isOffline(error) ? 'offline' : 'fault', detail, errors: [] };
}

/** The detail without what it says of the first field: that is told with the others, by the fields’ own names. */
export function bareDetail({ detail, errors }: Problem): string {
  const at = errors[0] ? detail.indexOf(`: ${errors[0].path} `) : -1;
  return at < 0 ? detail : `${detail.slice(0, at)}.`;
}

function problemIn(error: unknown): Fields | undefined {
  if (!isFields(error)) return undefined;
  for (const candidate of [error.problem, error.body, error])
    if (isFields(candidate) && typeof candidate.code === 'string' && 'status' in candidate) return candidate;
  return undefined;
}

function toProblem(body: Fields): Problem {
  const text = (name: string) => (typeof body[name] === 'string' ? { [name]: body[name] as string } : {});
  const errors = Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [];
  return {
    // The client says 0 when there was no answer at all.
    kind: body.status === 0 ? (body.code === 'NOT_SENT' ? 'unsent' : 'offline') : 'answer',
    ...(typeof body.status === 'number' ? { status: body.status } : {}),
    ...text('title'),
    ...text('code'),
    ...text('requestId'),
    // Errors of `@isp/client` have the detail as their message.
    detail: String(body.detail ?? body.message ?? body.title ?? body.code),
    errors,
  };
}

function isFieldError(value: unknown): value is { path: string; message: string } {
  return isFields(value) && typeof value.path === 'string' && typeof value.message === 'string';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** `fetch` rejects with a TypeError when there was no answer at all. */
function isOffline(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}
