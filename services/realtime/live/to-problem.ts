import { IspError, platformErrors } from '@isp/sdk';
import type { LiveProblem } from '../contract/index.ts';

/** An error as clients get it; what is no error of the platform says nothing of its inside. */
export function toProblem(error: unknown): LiveProblem {
  const { code, status, message, errors } =
    error instanceof IspError ? error : platformErrors.INTERNAL({}, { cause: error });
  return { code, status, detail: message, ...(errors ? { errors } : {}) };
}
