import type { TSchema } from 'typebox';
import type { ActionName, ErrorContract, ParamsOf, ResultOf } from '../contract/index.ts';
import type { Context } from './context.ts';

/** `POST /customers/{id}`: method and path under `/api/v1`; `{names}` are fields of the params. */
export type RestRoute = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

type Factory = ErrorContract;

export interface ActionSpec<N extends ActionName> {
  /** One sentence for the API documentation. */
  readonly summary: string;
  /** A permission the manifest declares, `public` (no login), `authenticated` (any login) or `kernel` (nobody else). */
  readonly permission: string;
  readonly rest?: RestRoute;
  /** HTTP status of a good answer; default 200, 201 for POST. */
  readonly status?: number;
  readonly params: TSchema;
  readonly result?: TSchema;
  /** Errors the action documents, from the plugin's table. */
  readonly errors?: readonly unknown[];
  /** Calling twice is the same as calling once: the platform may retry it. Default: true for GET. */
  readonly idempotent?: boolean;
  /**
   * Takes the header `Idempotency-Key`: requests of one caller with one key and one body are carried out once. Default: true
   * for POST, unless it is `idempotent`, `public` or has a `rawBody`.
   */
  readonly idempotencyKey?: boolean;
  /** An example of the params, shown in the API documentation. */
  readonly example?: ParamsOf<N>;
  /**
   * An example of the answer, shown in the API documentation. Without it one is made of the result's schema: of the
   * `examples`, defaults and formats of its fields.
   */
  readonly exampleResult?: ResultOf<N>;
  readonly bodyLimitBytes?: number;
  /**
   * Takes the request's body as it came, of any content type (UTF-8), with these headers: the params are a `RawRequest`.
   * For call-backs whose signature is over the exact bytes. The query is not part of them.
   *
   * @example
   * export const receiveNews = defineAction('news.receive', {
   *   summary: 'Takes call-backs of the provider.',
   *   permission: 'public',
   *   rest: 'POST /news/webhook',
   *   rawBody: { headers: ['x-signature'] },
   *   params: RawRequest,
   *   status: 204,
   *   async handler(ctx, { body, headers }) {
   *     ctx.log.info({ bytes: body.length, signed: headers['x-signature'] !== undefined }, 'news');
   *   },
   * });
   */
  readonly rawBody?: { readonly headers: readonly string[] };
  /**
   * The content type of the file it answers; the result is a `FileAnswer`. A REST client gets the bytes, with
   * `Content-Disposition` and, from a GET, an `ETag`. Up to some megabytes: the file travels in one message.
   *
   * @example
   * export const printNote = defineAction('notes.print', {
   *   summary: 'Prints a note.',
   *   permission: 'notes.note.read',
   *   rest: 'GET /notes/{id}/text',
   *   file: 'text/plain; charset=utf-8',
   *   params: ById,
   *   result: FileAnswer,
   *   handler: (ctx, { id }) =>
   *     ctx.transaction(async (tx) => {
   *       const { text } = await notes.get(tx, id);
   *       const base64 = Buffer.from(text).toString('base64');
   *       return { fileName: 'note.txt', contentType: 'text/plain; charset=utf-8', base64 };
   *     }),
   * });
   */
  readonly file?: string;
  /** Milliseconds a REST client's request waits for the answer before it gets 504; default 10,000. */
  readonly timeoutMs?: number;
  /**
   * Each call leaves a row in the audit log: who, to whom, from where, what changed. Fields of the params that the schema
   * marks `writeOnly`, or that are named like a secret, are masked. `outside`: what it changes is not in the plugin's own
   * database (a device, another plugin), so that the attempt is noted before it begins and a killed process leaves
   * a row too. Default: false.
   */
  readonly sensitive?: boolean | 'outside';
  /**
   * The answer of this GET may stay in the browser of who asked for up to a day, and is shown with its age while there is no
   * connection. Never for money or for what is online at the moment; an answer with amounts of money is refused.
   */
  readonly offline?: boolean;
  /**
   * This POST may wait in the browser while there is no connection, and is sent once when it is back, with its
   * `Idempotency-Key`. For what is as right an hour later, such as a note; what has amounts of money in it is refused.
   */
  readonly queueable?: boolean;
  handler(ctx: Context, params: ParamsOf<N>): Promise<ResultOf<N>>;
}

/** An inert description of an action; the host turns it into a bus action and, with `rest`, a route. */
export interface ActionDefinition {
  readonly kind: 'action';
  readonly name: string;
  readonly summary: string;
  readonly permission: string;
  readonly rest?: RestRoute;
  readonly status: number;
  readonly params: TSchema;
  readonly result?: TSchema;
  readonly errors: readonly Factory[];
  readonly idempotent: boolean;
  readonly idempotencyKey?: boolean;
  readonly example?: unknown;
  readonly exampleResult?: unknown;
  readonly bodyLimitBytes?: number;
  readonly rawBody?: { readonly headers: readonly string[] };
  readonly file?: string;
  readonly timeoutMs?: number;
  readonly sensitive?: boolean | 'outside';
  readonly offline?: boolean;
  readonly queueable?: boolean;
  readonly handler: (ctx: Context, params: never) => Promise<unknown>;
}

/**
 * Declares an action: schema, permission, route and handler in one place.
 *
 * @example
 * export const getCustomer = defineAction('customers.get', {
 *   summary: 'Reads one customer.',
 *   permission: 'customers.customer.read',
 *   rest: 'GET /customers/{id}',
 *   params: ById,
 *   result: Customer,
 *   handler: (ctx, { id }) => ctx.transaction((tx) => customers.get(tx, id)),
 * });
 */
export function defineAction<N extends ActionName>(name: N, spec: ActionSpec<N>): ActionDefinition {
  const { status, errors, idempotent, idempotencyKey, ...rest } = spec;
  return {
    ...rest,
    kind: 'action',
    name,
    status: status ?? (spec.rest?.startsWith('POST ') ? 201 : 200),
    errors: (errors ?? []) as readonly Factory[],
    idempotent: idempotent ?? spec.rest?.startsWith('GET ') ?? false,
    idempotencyKey: idempotencyKey ?? takesKey(spec),
  };
}

/** Without a caller there is nobody a key could belong to, and call-backs have means of their own. */
function takesKey({
  rest,
  idempotent,
  permission,
  rawBody,
}: Pick<ActionSpec<never>, 'rest' | 'idempotent' | 'permission' | 'rawBody'>): boolean {
  return rest?.startsWith('POST ') === true && !idempotent && permission !== 'public' && !rawBody;
}
