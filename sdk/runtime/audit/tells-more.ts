import { isDeepStrictEqual } from 'node:util';
import type { AuditEntry } from './audit-entry.ts';

/** Says whether an entry tells something of its call that the rows before it have not told. */
export function tellsMore(entry: AuditEntry, told: readonly AuditEntry[]): boolean {
  const sides = (['before', 'after'] as const).some((side) => {
    const known = Object.assign({}, ...told.map((one) => one[side])) as Readonly<Record<string, unknown>>;
    return Object.entries(entry[side] ?? {}).some(([name, value]) => !isDeepStrictEqual(value, known[name]));
  });
  const about = (one: AuditEntry) => [one.subject?.id, one.customerId, one.resellerId, one.reason];
  const known = told.map(about);
  return (
    sides || about(entry).some((value, at) => value !== undefined && !known.some((one) => one[at] === value))
  );
}
