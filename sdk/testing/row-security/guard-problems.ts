import type { GuardedTable, Index, Policy } from './read-guards.ts';

const commands = { r: 'reading', a: 'inserting', w: 'changing', d: 'deleting' } as const;
type Command = keyof typeof commands;

/** What is missing between a table's rows and those they do not belong to; each a sentence that says what to do. */
export function guardProblems(table: GuardedTable): string[] {
  return [...policyProblems(table), ...(isKeptByOwner(table) ? ownerProblems(table) : [])];
}

/** Also before it has policies; a table with owner columns that only the plugin itself sees tells nobody anything. */
function isKeptByOwner({ owners, policies }: GuardedTable): boolean {
  const onlyPlugin = policies.length > 0 && !policies.some(({ using }) => using.includes('isp.reseller_ids'));
  return owners.length > 0 && !onlyPlugin;
}

/** True of every table, also of one with nobody's rows. */
function policyProblems({ name, enabled, forced, policies, owners }: GuardedTable): string[] {
  const make = owners.length > 0 ? 'secureRows' : 'secureRows, sharedRows or systemRowsOnly';
  const advice = `call ${make} in its migration`;
  if (!enabled || !forced || policies.length === 0) {
    return [`table ${name}: row-level security is not enabled, forced and given policies; ${advice}`];
  }
  const open = policies.filter((policy) => policy.permissive && !conditionsOf(policy).every(asksForScope));
  const uncovered = (Object.keys(commands) as Command[]).filter(
    (command) => !policies.some((policy) => covers(policy, command)),
  );
  return [
    ...open.map(
      (policy) =>
        `table ${name}: the policy ${policy.name} does not ask for the principal's scope; ${advice} instead of it`,
    ),
    ...uncovered.map((command) => `table ${name}: no policy is for ${commands[command]} rows; ${advice}`),
  ];
}

/** What a policy lets through by: for reading its USING, for inserting its CHECK, or its USING when that is left out. */
function conditionsOf({ command, using, check }: Policy): string[] {
  if (command === 'a') return [check];
  return command === 'r' || command === 'd' ? [using] : [using, check || using];
}

function asksForScope(condition: string): boolean {
  return condition.includes(`current_setting('isp.scope'`);
}

function covers({ command, permissive }: Policy, wanted: Command): boolean {
  return permissive && (command === '*' || command === wanted);
}

/** True of tables that hold rows of resellers and customers. */
function ownerProblems(table: GuardedTable): string[] {
  const { name, owners, nullable, references } = table;
  if (!owners.includes('reseller_id')) {
    return [
      `table ${name}: has customer_id without reseller_id; a customer always belongs to a reseller, add it`,
    ];
  }
  return [
    ...(nullable.includes('reseller_id')
      ? [`table ${name}: reseller_id may be null, which makes keys lie; the ISP itself is the root reseller`]
      : []),
    ...owners.filter((owner) => !isIndexed(table, owner)).map((owner) => unindexed(name, owner)),
    ...table.indexes.filter((index) => !isOwnersKey(index)).map((index) => foreignKey(name, index)),
    ...references
      .filter(({ columns }) => columns[0] !== 'reseller_id')
      .map(
        (reference) =>
          `table ${name}: the foreign key ${reference.name} is not led by reseller_id, so a row may point at one of ` +
          'somebody else; reference (reseller_id, …) with ON UPDATE CASCADE',
      ),
  ];
}

/** By an index of its own, or behind the reseller, which PostgreSQL 18 skips. */
function isIndexed({ indexes, comment }: GuardedTable, owner: string): boolean {
  const skippable = owner === 'customer_id' ? ['reseller_id'] : [];
  return (
    /^no owner index/i.test(comment) ||
    indexes.some(
      ({ whole, columns: [first, second] }) =>
        whole && (first === owner || (second === owner && skippable.includes(first as string))),
    )
  );
}

function unindexed(name: string, owner: string): string {
  return (
    `table ${name}: no index is led by ${owner}; add one, or say why not: ` +
    `COMMENT ON TABLE ${name} IS 'No owner index: …'`
  );
}

/** A single random id or number tells nobody anything; other keys are the owner's, or say why they are everybody's. */
function isOwnersKey({ unique, columns, type, numbered, comment }: Index): boolean {
  const single = columns.length === 1 && (type === 'uuid' || numbered);
  const ledByOwner = columns[0] === 'reseller_id' || columns[0] === 'customer_id';
  return !unique || single || ledByOwner || /^unique in the installation: ./i.test(comment);
}

function foreignKey(name: string, index: Index): string {
  return (
    `table ${name}: the unique key ${index.name} is not led by reseller_id, so it tells of rows of somebody else; lead it ` +
    `with reseller_id, or say why: COMMENT ON INDEX ${index.name} IS 'Unique in the installation: …'`
  );
}
