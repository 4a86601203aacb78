import type { Table } from './catalogue.ts';
import { type Finding, finding, missing } from './finding.ts';

/** Rights, policies and triggers of a table that the running generation works with. */
export function accessFindings(before: Table, after: Table): Finding[] {
  const revoked = before.privileges.filter((privilege) => !after.privileges.includes(privilege));
  const triggers = before.triggers.filter((trigger) => !after.triggers.includes(trigger));
  return [
    ...revoked.map((privilege) =>
      finding(`takes ${privilege} on ${before.name} from the running generation's role`),
    ),
    ...triggers.map((name) =>
      finding(`drops the trigger ${name} of ${before.name}, which the running generation may count on`),
    ),
    ...policyFindings(before, after),
  ];
}

function policyFindings(before: Table, after: Table): Finding[] {
  if (!after.guarded) return [];
  if (!before.guarded)
    return [
      finding(`turns row-level security on for ${before.name}, whose rows the running generation sees`),
    ];
  const lost = missing(before.policies, after.policies).filter(({ permissive }) => permissive);
  const stricter = after.policies.filter(({ name, permissive, definition }) => {
    const known = before.policies.find((policy) => policy.name === name);
    return known ? known.definition !== definition : !permissive;
  });
  return [...lost, ...stricter].map(({ name }) =>
    finding(`changes the policy ${name} of ${before.name}, which decides what the running generation sees`),
  );
}
