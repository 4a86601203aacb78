import { escapeLiteral } from 'pg';
import type { Principal } from '../contract/index.ts';

const made = new WeakMap<Principal, string>();

/**
 * The transaction-local settings that row-level security reads, as SQL to send in the same message as BEGIN.
 * The one place where they are set.
 */
export function principalSettings(principal: Principal): string {
  const known = made.get(principal);
  if (known) return known;
  const settings = {
    'isp.scope': principal.scope,
    'isp.reseller_ids': (principal.resellerIds ?? []).join(','),
    'isp.customer_id': principal.customerId ?? '',
    'isp.actor': principal.id,
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  );
  const sql = `SELECT ${calls.join(', ')};`;
  made.set(principal, sql);
  return sql;
}
