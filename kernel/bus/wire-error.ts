import { type FieldProblem, IspError, platformErrors, type RetryAdvice } from '@isp/sdk';
import { Errors } from 'moleculer';

interface WireData {
  readonly isp: true;
  readonly retry: RetryAdvice;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldProblem[];
}

/** Turns an error of ours into one Moleculer carries between nodes. */
export function toWireError(error: IspError): Error {
  const data: WireData = {
    isp: true,
    retry: error.retry,
    data: error.data,
    ...(error.errors ? { errors: error.errors } : {}),
  };
  return new Errors.MoleculerError(error.message, error.status, error.code, data);
}

/** Turns whatever a call failed with into an error of ours. Only our own data passes. */
export function fromWireError(error: unknown, action: string): IspError {
  if (error instanceof IspError) return error;
  const { message, code, type, data } = error as {
    message: string;
    code?: number;
    type?: string;
    data?: WireData;
  };
  if (data?.isp && type && code) {
    return new IspError({
      code: type,
      status: code,
      message,
      retry: data.retry,
      data: data.data,
      errors: data.errors,
    });
  }
  const plugin = action.slice(0, action.indexOf('.'));
  if (unreachable.has(type ?? '')) return platformErrors.UNAVAILABLE({ plugin }, { cause: error });
  if (interrupted.has(type ?? '')) return platformErrors.INTERRUPTED({ plugin }, { cause: error });
  if (type === 'REQUEST_TIMEOUT') return platformErrors.TIMEOUT({ action }, { cause: error });
  return platformErrors.INTERNAL({}, { cause: error });
}

/** Nobody offers the action, or nobody took it: the owner is down and nothing happened. */
const unreachable = new Set([
  'SERVICE_NOT_FOUND',
  'SERVICE_NOT_AVAILABLE',
  'REQUEST_SKIPPED',
  'QUEUE_FULL',
  'BROKER_DISCONNECTED',
]);

/** The owner had the request when it ended. */
const interrupted = new Set(['REQUEST_REJECTED', 'GRACEFUL_STOP_TIMEOUT']);
