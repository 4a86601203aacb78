import type { PersonalDataDefinition } from '../../author/index.ts';
import { eraseRows, heldRows } from '../../author/personal-rows.ts';
import { personalDataSeam } from '../../contract/index.ts';
import { pluginPrincipal } from '../../runtime/index.ts';
import type { TestDatabase } from '../database/test-database.ts';
import { readGuards } from '../row-security/read-guards.ts';
import type { Fact } from './fact.ts';
import { inMigratedDatabase } from './migrated-database.ts';
import type { Subject } from './subject.ts';

/** Of the SDK itself: whose a customer is now, by ids alone. */
const movesTable = 'customer_moves';

const nobody = '01900000-0000-7000-8000-0000000000ff';

/** Whose customer asks for it, the ISP has to hand out and erase the data of: nothing may be forgotten. */
export const customersAreErased: Fact = {
  name: 'rows of customers are handed out and erased, or their table says why not',
  async problems(subject) {
    // Who owns the seam asks the others, and does its own part itself.
    if (subject.manifest.permissions?.['seams.own']?.includes(personalDataSeam)) return [];
    return inMigratedDatabase(subject, async (database) => {
      const guards = await database.as('superuser', (query) => readGuards(query, database.roles.schema));
      const about = guards.filter(
        ({ name, owners, comment }) =>
          owners.includes('customer_id') && name !== movesTable && !/^no personal data: ./i.test(comment),
      );
      const offer = findOffer(subject);
      if (!offer) return about.map(({ name }) => forgotten(name));
      const named = new Set(offer.personalTables.map(({ table }) => table));
      return [
        ...about.filter(({ name }) => !named.has(name)).map(({ name }) => forgotten(name)),
        ...offer.personalTables.flatMap(unexplained),
        ...(await tryOut(database, subject, offer)),
      ];
    });
  },
};

/** What fills the seam, when the manifest offers it. */
function findOffer({ manifest, definition }: Subject): PersonalDataDefinition | undefined {
  const offered = manifest.contributes?.providers?.find(({ seam }) => seam === personalDataSeam);
  const action = definition.actions?.find(({ name }) => name === offered?.action);
  return action && 'personalTables' in action ? (action as PersonalDataDefinition) : undefined;
}

function forgotten(table: string): string {
  return (
    `table ${table}: has customer_id, and nothing hands its rows out or erases them; name it in definePersonalData and offer ` +
    `that for the seam ${personalDataSeam}, or say why not: COMMENT ON TABLE ${table} IS 'No personal data: …'`
  );
}

function unexplained({ table, erase, kept }: PersonalDataDefinition['personalTables'][number]): string[] {
  if (erase === 'remove' || kept) return [];
  return [`table ${table}: is not removed when a customer is erased; say what of it is kept, and why`];
}

/** Runs all statements once as the plugin would, for a customer that has nothing. */
async function tryOut(
  database: TestDatabase,
  { manifest }: Subject,
  { personalTables, name }: PersonalDataDefinition,
): Promise<string[]> {
  const opened = await database.open();
  try {
    await opened.transaction(pluginPrincipal({ manifest }), async (tx) => {
      await heldRows(tx, personalTables, nobody);
      await eraseRows(tx, personalTables, nobody);
    });
    return [];
  } catch (error) {
    return [`${name}: does not run: ${(error as Error).message}`];
  } finally {
    await opened.close();
  }
}
