export type { FieldProblem, OtherCode } from './api-error.ts';
export { ApiError } from './api-error.ts';
export type { AnswerOf, ListPath, RowOf } from './calls.ts';
export type { ClientOptions, IspClient } from './client.ts';
export { createClient } from './client.ts';
export { ifUnchanged, shareTag } from './entity-tags.ts';
export type { ErrorCode } from './generated/error-codes.ts';
export type { components, operations, paths } from './generated/paths.ts';
export type { RetryOptions } from './retrying-fetch.ts';
