import type { CatalogueQuery, Constraint, Table } from './catalogue.ts';
import { type Finding, finding, missing } from './finding.ts';
import { holdsForDefaults } from './holds-for-defaults.ts';
import { isWiderList } from './wider-list.ts';

/** Checks, foreign keys and exclusions on a table of the running generation that its writes may break. */
export async function constraintFindings(
  before: Table,
  after: Table,
  query: CatalogueQuery,
): Promise<Finding[]> {
  const found = lostCascades(before, after);
  for (const constraint of after.constraints) {
    if (before.constraints.some(({ definition }) => definition === constraint.definition)) continue;
    const known = before.constraints.find(({ name }) => name === constraint.name);
    if (known && isWiderList(known.definition, constraint.definition)) continue;
    if (await isHarmless(constraint, { before, after, query })) continue;
    found.push(
      finding(
        `adds the rule ${constraint.name} to ${before.name} (${constraint.definition}), which the running generation may break`,
      ),
    );
  }
  return found;
}

/** It concerns only columns the running generation does not know and leaves to their defaults. */
async function isHarmless(
  constraint: Constraint,
  { before, after, query }: { before: Table; after: Table; query: CatalogueQuery },
): Promise<boolean> {
  const known = new Set(before.columns.map(({ name }) => name));
  if (constraint.columns.length === 0 || constraint.columns.some((name) => known.has(name))) return false;
  if (constraint.kind === 'check') return holdsForDefaults(query, after, constraint);
  return constraint.columns.every((name) => !after.columns.find((column) => column.name === name)?.filled);
}

/** Deleting a row was to delete or empty what points to it; without the key it leaves orphans. */
function lostCascades(before: Table, after: Table): Finding[] {
  return missing(before.constraints, after.constraints)
    .filter(({ onDelete }) => onDelete === 'follow')
    .map(({ name }) =>
      finding(
        `drops the foreign key ${name} of ${before.name}, whose ON DELETE the running generation may count on`,
      ),
    );
}

/** A key of a new table that refuses to let go of a row the running generation may delete. */
export function grippingKeys(table: Table, known: ReadonlyMap<string, Table>): Finding[] {
  return table.constraints
    .filter(({ onDelete, target }) => onDelete === 'refuse' && target !== null && known.has(target))
    .map(({ target }) =>
      finding(
        `has ${table.name} point to ${target} without ON DELETE CASCADE or SET NULL, so the running generation's deletes may fail`,
        `add one of them, or the foreign key in a step with phase 'contract'`,
      ),
    );
}
