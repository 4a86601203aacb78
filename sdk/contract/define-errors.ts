import { type ErrorDefinition, type FieldProblem, IspError } from './isp-error.ts';

/** What an error is thrown with: data fills the text's `{names}`; `cause` and field problems travel along. */
export interface ErrorOptions {
  readonly cause?: unknown;
  readonly errors?: readonly FieldProblem[];
}

type ErrorFactory = (data?: Readonly<Record<string, unknown>>, options?: ErrorOptions) => IspError;

/**
 * Makes the error table of a plugin: one row per code, thrown by name.
 *
 * @example
 * export const customersErrors = defineErrors({
 *   CUSTOMERS_CUSTOMER_CLOSED: { status: 409, text: 'Customer {id} is closed; reopen it first.' },
 * });
 * throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
 */
export function defineErrors<T extends Record<string, ErrorDefinition>>(
  table: T,
): { readonly [C in keyof T]: ErrorFactory } {
  const entries = Object.entries(table).map(
    ([code, definition]) => [code, toFactory(code, definition)] as const,
  );
  return Object.fromEntries(entries) as { [C in keyof T]: ErrorFactory };
}

function toFactory(code: string, { status, text, retry }: ErrorDefinition): ErrorFactory {
  const factory = (data: Readonly<Record<string, unknown>> = {}, options: ErrorOptions = {}) =>
    new IspError({ code, status, message: fill(text, data), retry, data, ...options });
  return Object.assign(factory, { code, status, text, retry });
}

function fill(text: string, data: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
