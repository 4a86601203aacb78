import createFetchClient from 'openapi-fetch';
import type { HttpMethod } from 'openapi-typescript-helpers';
import { ApiError, errorOf, unreachable } from './api-error.ts';
import type { Call, InitArguments, InitOf, ListPath, RowOf } from './calls.ts';
import { keepTag } from './entity-tags.ts';
import { keyedRoutes } from './generated/keyed-routes.ts';
import type { paths } from './generated/paths.ts';
import { newKey } from './new-key.ts';
import { type RetryOptions, retryingFetch } from './retrying-fetch.ts';

/** Where the platform is, and how the client says who asks. */
export interface ClientOptions extends RetryOptions {
  /** `https://isp.example.net`; default: the site the page is from. */
  readonly baseUrl?: string;
  /** A session token or an API key, or what answers the one of now. Without it the session cookie is used. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** `include` sends the cookie to another site too; default `same-origin`. */
  readonly credentials?: 'include' | 'same-origin' | 'omit';
  /** Default: the one of the browser or of Node. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Runs once per call, before its first try; what it throws is what the call throws, and nothing is sent. */
  readonly beforeSend?: (request: Request) => Promise<void>;
}

/** The platform's REST interface, typed from its OpenAPI document. Every call answers the body, or throws an `ApiError`. */
export interface IspClient {
  readonly get: Call<'get'>;
  /** Carries an `Idempotency-Key` of its own where the route takes one, the same on every try. */
  readonly post: Call<'post'>;
  readonly put: Call<'put'>;
  readonly patch: Call<'patch'>;
  readonly delete: Call<'delete'>;
  /**
   * All rows of a list, page after page. The next page is asked for when the rows of the one before are used up.
   *
   * @example
   * const isp = createClient({ baseUrl: 'https://isp.example.net' });
   * const query = { limit: 200 };
   * for await (const customer of isp.pages('/customers', { params: { query } })) console.log(customer.name);
   */
  pages<P extends ListPath>(
    path: P,
    ...init: InitArguments<InitOf<P, 'get'>>
  ): AsyncGenerator<RowOf<P>, void>;
}

interface AnyInit {
  readonly params?: { readonly query?: Readonly<Record<string, unknown>> };
}

interface AnyPage {
  readonly data: readonly unknown[];
  readonly page: { readonly nextCursor: string | null };
}

/** Makes a client. It keeps no connection and no state of its own. */
export function createClient(options: ClientOptions = {}): IspClient {
  const call = caller(options);
  const method = (name: HttpMethod) => (path: string, init?: object) => call(name, path, init);
  const client = {
    get: method('get'),
    post: method('post'),
    put: method('put'),
    patch: method('patch'),
    delete: method('delete'),
    pages: (path: string, init?: AnyInit) =>
      rowsOf((page) => call('get', path, page) as Promise<AnyPage>, init),
  };
  return client as unknown as IspClient;
}

type AnyCall = (method: HttpMethod, path: string, init?: object) => Promise<unknown>;

function caller({ baseUrl = '', token, credentials = 'same-origin', ...rest }: ClientOptions): AnyCall {
  const send = rest.fetch ?? ((request: Request) => fetch(request));
  const inner = createFetchClient<paths>({
    baseUrl: `${baseUrl.replace(/\/$/, '')}/api/v1`,
    credentials,
    // `filter[status][in]=active,closed`
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: retryingFetch(rest, send),
  });
  inner.use({
    async onRequest({ request, schemaPath }) {
      const bearer = typeof token === 'function' ? await token() : token;
      if (bearer && !request.headers.has('authorization'))
        request.headers.set('authorization', `Bearer ${bearer}`);
      const keyed = keyedRoutes.has(`${request.method} ${schemaPath}`);
      if (keyed && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', newKey());
      await rest.beforeSend?.(request);
    },
  });
  const request = inner.request as unknown as (
    ...call: Parameters<AnyCall>
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  return async (method, path, init) => {
    const { data, error, response } = await request(method, path, init).catch((cause: unknown) => {
      throw isAborted(init) || cause instanceof ApiError ? cause : unreachable(cause);
    });
    if (!response.ok) throw errorOf(response, error);
    keepTag(data, response.headers);
    return data;
  };
}

function isAborted(init: object | undefined): boolean {
  return (init as { signal?: AbortSignal } | undefined)?.signal?.aborted === true;
}

async function* rowsOf(
  read: (init: AnyInit) => Promise<AnyPage>,
  init: AnyInit = {},
): AsyncGenerator<unknown, void> {
  let cursor: string | undefined;
  do {
    const query = { ...init.params?.query, ...(cursor === undefined ? {} : { cursor }) };
    const { data, page } = await read({ ...init, params: { ...init.params, query } });
    yield* data;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
