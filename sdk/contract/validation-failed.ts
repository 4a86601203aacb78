import type { FieldProblem, IspError } from './isp-error.ts';
import { platformErrors } from './platform-errors.ts';

/**
 * `VALIDATION_FAILED` naming every field that does not fit.
 *
 * @example
 * throw validationFailed([{ path: '/tariffId', message: 'is not a tariff you can order' }]);
 */
export function validationFailed(
  problems: readonly FieldProblem[],
  options: { readonly cause?: unknown } = {},
): IspError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const summary = first ? `${first.path || 'the body'} ${first.message}${more}` : 'unknown problem';
  return platformErrors.VALIDATION_FAILED({ summary }, { ...options, errors: problems });
}
