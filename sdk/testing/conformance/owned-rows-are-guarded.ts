import type { Fact } from './fact.ts';
import { type GuardedTable, inMigratedDatabase, listTables } from './migrated-database.ts';

export const ownedRowsAreGuarded: Fact = {
  name: 'tables with reseller_id or customer_id have forced row-level security and an index led by the owner',
  problems: (subject) =>
    inMigratedDatabase(subject, async (database) =>
      (await listTables(database)).filter(({ owners }) => owners.length > 0).flatMap(problemsOf),
    ),
};

function problemsOf({ name, enabled, forced, policies, owners, ledBy, comment }: GuardedTable): string[] {
  const guarded = enabled && forced && policies > 0;
  const indexed = owners.some((owner) => ledBy.includes(owner)) || /^no owner index/i.test(comment);
  return [
    ...(guarded
      ? []
      : [
          `table ${name}: row-level security is not enabled, forced and given policies; call secureRows in its migration`,
        ]),
    ...(indexed
      ? []
      : [
          `table ${name}: no index is led by ${owners.join(' or ')}; add one, or say why not: ` +
            `COMMENT ON TABLE ${name} IS 'No owner index: …'`,
        ]),
  ];
}
