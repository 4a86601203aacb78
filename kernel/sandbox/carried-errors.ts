import { type FieldProblem, IspError, type RetryAdvice, StartFailure, type StartFailureKind } from '@isp/sdk';
import type { SourcePositions } from './source-positions.ts';
import type { CarriedError } from './wire/messages.ts';

/** A defect of a sandboxed plugin: logged with its stack in the author's files, and answered as INTERNAL. */
export class SandboxDefect extends Error {
  override readonly name = 'SandboxDefect';
}

const codePattern = /^[A-Z][A-Z0-9_]{1,99}$/;
const longestMessage = 2_000;
const longestData = 16_384;
const failureKinds: readonly string[] = [
  'not-ready',
  'credentials',
  'permanent',
] satisfies StartFailureKind[];

/** An error the isolate has sent; what of it does not fit makes it a defect. */
export function errorFromSandbox(sent: unknown, positions: SourcePositions): Error {
  const { message, code, status, stack, failure, ...rest } = (sent ?? {}) as Partial<CarriedError>;
  const text = textIn(message, 'no message').slice(0, longestMessage);
  const mapped = positions.stackOf(text, textIn(stack, ''));
  if (failure && failureKinds.includes(failure.kind)) {
    const { retryAfterMs } = failure;
    const options = Number.isFinite(retryAfterMs) ? { retryAfterMs } : {};
    return withStack(new StartFailure(failure.kind as StartFailureKind, text, options), mapped);
  }
  const known = typeof code === 'string' && codePattern.test(code) && isStatus(status);
  if (!known) return withStack(new SandboxDefect(text), mapped);
  return withStack(new IspError({ code, status, message: text, ...extras(rest) }), mapped);
}

/** Text as it is; a stranger's objects are not asked to become text. */
function textIn(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function isStatus(status: unknown): status is number {
  return Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599;
}

function extras({ retry, data, errors }: Partial<CarriedError>) {
  const small = (value: unknown) => JSON.stringify(value).length <= longestData;
  const advice = ['no', 'later', 'after-change'].includes(retry ?? '') ? (retry as RetryAdvice) : undefined;
  const problems = Array.isArray(errors) && small(errors) ? errors.flatMap(toProblem) : undefined;
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return {
    ...(advice ? { retry: advice } : {}),
    ...(isObject && small(data) ? { data } : {}),
    ...(problems ? { errors: problems } : {}),
  };
}

function toProblem(problem: unknown): FieldProblem[] {
  const { path, message } = (problem ?? {}) as Partial<FieldProblem>;
  return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [];
}

function withStack<T extends Error>(error: T, stack: string): T {
  error.stack = `${error.name}: ${stack}`;
  return error;
}

/** An error on its way into the isolate: what a plugin may know of it. */
export function errorForSandbox(error: unknown): CarriedError {
  if (!(error instanceof IspError)) {
    return { code: 'INTERNAL', status: 500, message: 'Something went wrong on our side; the log says what.' };
  }
  const { code, status, message, retry, data, errors } = error;
  return { code, status, message, retry, data, ...(errors ? { errors } : {}) };
}
