import type { FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type { HttpMethod, PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers';
import type { paths } from './generated/paths.ts';

/** Paths that offer a method. */
export type PathOf<M extends HttpMethod> = PathsWithMethod<paths, M>;

/** What goes with a call: `params` (path, query, header), `body`, `signal` and the rest of `fetch`'s options. */
export type InitOf<P extends keyof paths, M extends keyof paths[P]> = MaybeOptionalInit<paths[P], M>;

/** It may be left out where nothing in it is required. */
export type InitArguments<I> = RequiredKeysOf<I> extends never ? [init?: I] : [init: I];

/** What a good answer brings; undefined for 204. */
export type AnswerOf<P extends keyof paths, M extends keyof paths[P], I = unknown> = Defined<
  FetchResponse<Responses<paths[P][M]>, I, 'application/json'>
>;

type Responses<T> = T extends Record<string | number, unknown> ? T : never;
type Defined<T> = T extends { data: infer D; error?: never } ? ([D] extends [never] ? undefined : D) : never;

/** Calls one method of any path. */
export type Call<M extends HttpMethod> = <P extends PathOf<M>, I extends InitOf<P, M & keyof paths[P]>>(
  path: P,
  ...init: InitArguments<I>
) => Promise<AnswerOf<P, M & keyof paths[P], I>>;

/** Paths whose answer is a page of rows. */
export type ListPath = {
  [P in PathOf<'get'>]: AnswerOf<P, 'get'> extends { data: unknown[]; page: { nextCursor: unknown } }
    ? P
    : never;
}[PathOf<'get'>];

/** One row of a list. */
export type RowOf<P extends ListPath> = AnswerOf<P, 'get'> extends { data: (infer Row)[] } ? Row : never;
