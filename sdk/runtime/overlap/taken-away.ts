import { accessFindings } from './access-findings.ts';
import type { Catalogue, CatalogueQuery, OwnType, Table } from './catalogue.ts';
import { columnFindings } from './column-findings.ts';
import { constraintFindings, grippingKeys } from './constraint-findings.ts';
import { type Finding, finding } from './finding.ts';
import { uniqueFindings } from './unique-findings.ts';

/**
 * What changed in a schema that the generation made for it as it was before cannot bear; empty when both generations
 * can work with it as it is now. Rows that a step deleted or rewrote are not seen.
 */
export async function takenAway(
  before: Catalogue,
  after: Catalogue,
  query: CatalogueQuery,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const table of before.tables.values())
    found.push(...(await tableFindings(table, after.tables.get(table.name), query)));
  for (const table of after.tables.values())
    if (!before.tables.has(table.name)) found.push(...grippingKeys(table, before.tables));
  for (const [signature, answer] of before.functions)
    if (after.functions.get(signature) !== answer)
      found.push(
        finding(`drops or changes the function ${signature}, which the running generation may call`),
      );
  for (const [name, type] of before.types) found.push(...typeFindings(name, type, after.types.get(name)));
  return found;
}

async function tableFindings(
  before: Table,
  after: Table | undefined,
  query: CatalogueQuery,
): Promise<Finding[]> {
  if (after?.kind !== before.kind) {
    return [
      finding(
        `drops the ${before.kind} ${before.name}, which the running generation still uses`,
        `add the new one here and drop the old one in a step with phase 'contract'`,
      ),
    ];
  }
  return [
    ...columnFindings(before, after),
    ...(await constraintFindings(before, after, query)),
    ...uniqueFindings(before, after),
    ...accessFindings(before, after),
  ];
}

function typeFindings(name: string, before: OwnType, after: OwnType | undefined): Finding[] {
  const lost = !after || before.labels.some((label) => !after.labels.includes(label));
  if (lost)
    return [finding(`drops the type ${name} or a value of it, which the running generation still uses`)];
  const stricter = after.rules.some((rule) => !before.rules.includes(rule));
  return stricter ? [finding(`adds a rule to the type ${name}, which the running generation may break`)] : [];
}
