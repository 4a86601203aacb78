import { type AccessType, accessTypes } from './access-type.ts';
import type { Item } from './item.ts';
import { policyFor, type ReplyPolicy } from './reply-policy.ts';
import { replyTemplates } from './reply-templates/vendors.ts';

/** Rows of the group tables: `[group, …]` as FreeRADIUS reads them. */
export interface GroupRows {
  readonly members: readonly { userName: string; group: string; priority: number }[];
  readonly check: readonly ({ group: string } & Item)[];
  readonly reply: readonly ({ group: string } & Item)[];
}

/** The way of access a vendor's rows are for when the access server names none that has rows of its own. */
const usualAccess: AccessType = 'pppoe';

/** Goes up whenever templates write something else, so that rows of an earlier version are written anew. */
export const templatesVersion = 2;

/** The name that a group's profile has. */
export function profileOf(group: string): string {
  return `@${templatesVersion}:${group}`;
}

/**
 * The rows of a policy. The group itself names a profile, and the profile's groups are one per vendor, and per way of
 * access where the vendor wants it otherwise, of which the NAS (`Huntgroup-Name`) chooses one. So a subscriber needs one
 * membership row, and both servers choose alike: this is how rlm_sql works on `User-Profile`.
 */
export function groupRows(policy: ReplyPolicy): GroupRows {
  const { group } = policy;
  const profile = profileOf(group);
  const parts = Object.keys(replyTemplates).flatMap((vendor) => vendorParts(policy, vendor));
  return {
    members: parts.map((one, index) => ({ userName: profile, group: one.group, priority: index + 1 })),
    check: [
      { group, attribute: 'User-Profile', op: ':=', value: profile },
      ...parts.map((one) => ({
        group: one.group,
        attribute: 'Huntgroup-Name',
        op: '==' as const,
        value: one.huntgroup,
      })),
    ],
    reply: parts.flatMap((one) => one.items.map((item) => ({ group: one.group, ...item }))),
  };
}

interface Part {
  readonly group: string;
  readonly huntgroup: string;
  readonly items: readonly Item[];
}

/** What differs by access comes first: the first group that fits is taken. */
function vendorParts(policy: ReplyPolicy, vendor: string): Part[] {
  const template = replyTemplates[vendor as keyof typeof replyTemplates];
  const own = policyFor(policy, vendor);
  const part = (huntgroup: string, items: readonly Item[]): Part => ({
    group: `${policy.group}@${huntgroup}`,
    huntgroup,
    items,
  });
  const usual = template(own, usualAccess);
  const others = accessTypes
    .map((access) => part(`${vendor}/${access}`, template(own, access)))
    .filter(({ items }) => JSON.stringify(items) !== JSON.stringify(usual));
  return [...others, part(vendor, usual)];
}
