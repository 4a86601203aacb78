import { IspError, type Principal } from '../../contract/index.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Outcome and code of a call that threw. */
export function howItEnded(error: unknown, principal: Principal): Pick<AuditEntry, 'outcome' | 'code'> {
  if (!(error instanceof IspError)) return { outcome: 'failed', code: 'INTERNAL' };
  const refused = error.status === 403 || hidesSomething(error, principal);
  return { outcome: refused ? 'refused' : 'failed', code: error.code };
}

/** `NOT_FOUND` for somebody who does not see everything: perhaps it is there, and not his. */
export function hidesSomething(error: unknown, { scope }: Principal): boolean {
  return error instanceof IspError && error.status === 404 && (scope === 'reseller' || scope === 'customer');
}
