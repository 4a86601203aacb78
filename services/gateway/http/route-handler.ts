import type { ServerResponse } from 'node:http';
import {
  type ActionContract,
  type AnswerNotes,
  type ForwardedCaller,
  platformErrors,
  type RequestTraces,
} from '@isp/sdk';
import { schemaValidator, type Validate, validationFailed } from '@isp/sdk/runtime';
import { csvWish } from '../csv/csv-wish.ts';
import { sendCsv } from '../csv/send-csv.ts';
import { type Door, doorOf } from './door.ts';
import { forwardedCaller } from './forwarded-caller.ts';
import { sendProblem } from './problem.ts';
import { rawParams } from './raw-params.ts';
import { paramsOf } from './request-params.ts';
import { sendFile } from './send-file.ts';
import { allowKeeping, sendResult, setNotes } from './send-result.ts';
import { sessionEffect } from './session-effects.ts';
import type { WebRequest } from './web-request.ts';

export interface HandlerSurroundings extends Door {
  /** Undefined while nothing is traced. */
  readonly traces: RequestTraces | undefined;
  /** Answers the result as JSON text. */
  call(action: string, params: unknown, caller: ForwardedCaller): Promise<string | undefined>;
  /** A defect or an unavailable part, for the log. */
  failed(error: Error, request: { requestId: string; action: string }): void;
  /** A list went out as CSV, for the log. */
  exported(list: { requestId: string; action: string; rows: number }): void;
}

export type RouteHandler = (request: WebRequest, response: ServerResponse) => Promise<void>;

/** The handler of one route: authenticate → limits → validate → call over the bus → answer. */
export function routeHandler(action: ActionContract, around: HandlerSurroundings): RouteHandler {
  const method = action.rest?.method ?? 'GET';
  const status = action.rest?.status ?? 200;
  let validate: Validate | undefined;
  // Compiled when it is first needed: all routes at once would hold up the event loop for seconds at every change.
  const problemsOf = (params: object) => {
    validate ??= schemaValidator(action.params, { coerce: method === 'GET' || method === 'DELETE' });
    return validate(params);
  };
  const open = action.permission === 'public';
  const letIn = doorOf(action, around);
  const effect = sessionEffect(action, around);

  async function handle(request: WebRequest, response: ServerResponse): Promise<void> {
    const caller = await letIn(request, response);
    if (!caller && !open)
      throw platformErrors.UNAUTHENTICATED({ reason: 'Log in first, at POST /api/v1/auth/login.' });
    const given = action.rawBody ? rawParams(request, action.rawBody) : jsonParams(method, request);
    const csv = csvWish(action, given);
    const params = csv?.query ?? given;
    const problems = problemsOf(params);
    if (problems.length > 0) throw validationFailed(problems);
    if (csv?.wanted) return sendList(request, response, { ...csv, params });
    const forwarded = forwardedCaller(request, caller?.principal, action);
    const noted = (notes: AnswerNotes) => setNotes(response, notes);
    const answer = await around.call(action.name, params, { ...forwarded, noted });
    const text = effect ? effect(request, response, answer) : answer;
    await sendAnswer(request, response, { action, status, text });
  }

  /** Who asks is looked at for each page, so that a session that ends has no more of them. */
  async function sendList(
    request: WebRequest,
    response: ServerResponse,
    { bom, except, params }: { bom: boolean; except: readonly string[]; params: object },
  ): Promise<void> {
    const headOnly = request.ispMethod === 'HEAD';
    const readPage = async (cursor: string | undefined) => {
      const caller = await around.principals.of(request);
      const forwarded = forwardedCaller(request, caller?.principal, action);
      if (cursor !== undefined) return around.call(action.name, { ...params, cursor }, forwarded);
      return around.call(action.name, params, headOnly ? forwarded : { ...forwarded, exported: true });
    };
    const rows = await sendCsv(response, action, { bom, except, headOnly, readPage });
    around.exported({ requestId: request.ispRequestId, action: action.name, rows });
  }

  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      const problem = sendProblem(response, error, request.ispRequestId);
      request.ispErrorCode = problem.code;
      if (problem.status >= 500)
        around.failed(problem, { requestId: request.ispRequestId, action: action.name });
    }
  };
}

async function sendAnswer(
  request: WebRequest,
  response: ServerResponse,
  { action, status, text }: { action: ActionContract; status: number; text: string | undefined },
): Promise<void> {
  if (action.offline) allowKeeping(response);
  if (action.file) sendFile(request, response, { action, text });
  else await sendResult(request, response, { status, text });
}

/** Params of the path, the query or a JSON body. */
function jsonParams(method: string, request: WebRequest): Record<string, unknown> {
  assertJson(request);
  return paramsOf(method, { ...request.$params, body: request.body });
}

function assertJson({ headers }: WebRequest): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const type = headers['content-type'] ?? '';
  if (hasBody && !/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type))
    throw platformErrors.UNSUPPORTED_MEDIA_TYPE();
}
