/** Classes of SQLSTATE that say nothing about the account: connection, resources, restart, conflict, lock. */
const passing = /^(08|53|57|40|55)/;

/**
 * Whether what went wrong will pass by itself (the database restarts, somebody else was faster), so that trying again is
 * right, and nobody's account is to blame.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, status, original } = error as { code?: unknown; status?: unknown; original?: unknown };
  const network = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  const away = status === 503 || status === 504;
  return network || away || passing.test(String(code)) || isPassing(original);
}
