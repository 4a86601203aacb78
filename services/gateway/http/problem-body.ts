import type { FieldProblem } from '@isp/sdk';

/** What a status means, in the words of problems and of the API's documentation. */
export const statusTitles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Came too slowly',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Does not fit',
  426: 'Upgrade required',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Our mistake',
  501: 'Not built in',
  502: 'No good answer from elsewhere',
  503: 'Not available',
  504: 'Took too long',
};

/** RFC 9457 problem details. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly FieldProblem[];
}

/** The body an error is answered with; nothing of its inside. */
export function problemBody(
  {
    code,
    status,
    message,
    errors,
  }: Pick<Error, 'message'> & {
    readonly code: string;
    readonly status: number;
    readonly errors?: readonly FieldProblem[] | undefined;
  },
  requestId: string,
): ProblemBody {
  return {
    type: `urn:isp:error:${code}`,
    title: statusTitles[status] ?? 'Error',
    status,
    detail: message,
    code,
    requestId,
    ...(errors ? { errors } : {}),
  };
}
