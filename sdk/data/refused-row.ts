import { type IspError, type Principal, platformErrors } from '../contract/index.ts';

/**
 * What a reseller or customer is answered when a policy refuses the row he writes (SQLSTATE 42501): it belongs to somebody
 * else, as after a move in the middle of his request, so for him there is nothing here. Undefined for other errors.
 */
export function refusedRow(error: unknown, { scope }: Principal): IspError | undefined {
  if (scope !== 'reseller' && scope !== 'customer') return undefined;
  const cause = (error as { parent?: unknown }).parent ?? error;
  const { code, message } = cause as { code?: string; message?: string };
  const byPolicy = code === '42501' && String(message).includes('row-level security');
  return byPolicy ? platformErrors.NOT_FOUND({}, { cause: error }) : undefined;
}
