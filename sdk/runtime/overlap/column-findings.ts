import type { Column, Table } from './catalogue.ts';
import { type Finding, finding } from './finding.ts';

/** What a step changes about a table's columns that the running generation cannot bear. */
export function columnFindings(before: Table, after: Table): Finding[] {
  const kept = before.columns.flatMap((column) => {
    const now = after.columns.find(({ name }) => name === column.name);
    return changed(`${before.name}.${column.name}`, column, now);
  });
  const added = after.columns.filter(({ name }) => !before.columns.some((column) => column.name === name));
  return [...kept, ...added.flatMap((column) => hindering(before.name, column))];
}

function changed(name: string, before: Column, now: Column | undefined): Finding[] {
  if (!now || now.number !== before.number) {
    return [
      finding(
        `drops the column ${name}, which the running generation still uses`,
        `add the new column here and drop the old one in a step with phase 'contract'`,
      ),
    ];
  }
  const found: Finding[] = [];
  if (!isWider(before.type, now.type)) found.push(retyped(name, before, now));
  if (now.notNull && !before.notNull)
    found.push(finding(`makes ${name} NOT NULL, but the running generation may still leave it empty`));
  if (before.filled && !now.filled)
    found.push(finding(`drops the default of ${name}, which the running generation's inserts may count on`));
  if (before.writable && !now.writable)
    found.push(finding(`has ${name} always generated, but the running generation may still write it`));
  return found;
}

function retyped(name: string, before: Column, now: Column): Finding {
  return finding(
    `changes the type of ${name} from ${before.type} to ${now.type}, which the running generation does not expect`,
    `add a column of the new type here and drop the old one in a step with phase 'contract'`,
  );
}

function hindering(table: string, { name, notNull, filled }: Column): Finding[] {
  if (!notNull || filled) return [];
  return [
    finding(
      `adds the column ${table}.${name} NOT NULL without a default, so the running generation's inserts would fail`,
      `give it a default, or make it NOT NULL in a step with phase 'contract'`,
    ),
  ];
}

/** The same type, or a text that may be longer: whoever reads or writes the old one can do so with the new one. */
function isWider(before: string, now: string): boolean {
  if (before === now) return true;
  const [from, to] = [textLimit(before), textLimit(now)];
  return from !== undefined && to !== undefined && to >= from;
}

function textLimit(type: string): number | undefined {
  if (type === 'text' || type === 'character varying') return Number.POSITIVE_INFINITY;
  const limit = /^character varying\((\d+)\)$/.exec(type)?.[1];
  return limit === undefined ? undefined : Number(limit);
}
