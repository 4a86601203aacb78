import type { MigrationDatabase } from '@isp/sdk/data';
import { type Finding, readCatalogue, type SchemaRoles, takenAway } from '@isp/sdk/runtime';
import { migrationErrors } from './migration-errors.ts';

/** Refuses, inside a step's transaction, what the generation that runs could not bear. */
export interface ExpandGuard {
  check(step: string, db: MigrationDatabase): Promise<void>;
  /** The schema as it is now is what the running generation knows: a contract step owed to it has run. */
  rebase(): Promise<void>;
}

/**
 * Compares with the schema as it is now, before the first step of an upgrade: later steps may undo what the earlier
 * ones added, since no generation knows it yet.
 */
export async function expandGuard(
  owner: Pick<MigrationDatabase, 'query'>,
  roles: SchemaRoles,
): Promise<ExpandGuard> {
  const read = (db: Pick<MigrationDatabase, 'query'>) => readCatalogue((sql) => db.query(sql), roles);
  let before = await read(owner);
  return {
    async check(step, db) {
      const findings = await takenAway(before, await read(db), (sql) => db.query(sql));
      if (findings.length > 0) throw migrationErrors.TAKES_AWAY({ step, findings: sentence(findings) });
    },
    async rebase() {
      before = await read(owner);
    },
  };
}

function sentence(findings: readonly Finding[]): string {
  return findings.map(({ what, instead }) => `${what}; ${instead}`).join('. It also ');
}
