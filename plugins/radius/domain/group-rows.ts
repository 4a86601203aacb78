import type { Item } from './item.ts';
import type { ReplyPolicy } from './reply-policy.ts';
import { replyTemplates } from './reply-templates/vendors.ts';

/** Rows of the group tables: `[group, …]` as FreeRADIUS reads them. */
export interface GroupRows {
  readonly members: readonly { userName: string; group: string; priority: number }[];
  readonly check: readonly ({ group: string } & Item)[];
  readonly reply: readonly ({ group: string } & Item)[];
}

/**
 * The rows of a policy. The group itself names a profile, and the profile's groups are one per vendor, of which the
 * NAS's vendor (`Huntgroup-Name`) chooses one. So a subscriber needs one membership row, and both servers choose
 * alike: this is how rlm_sql works on `User-Profile`.
 */
export function groupRows(policy: ReplyPolicy): GroupRows {
  const { group } = policy;
  const profile = `@${group}`;
  const vendors = Object.entries(replyTemplates).map(([vendor, template]) => ({
    vendor,
    group: `${group}@${vendor}`,
    items: template(policy),
  }));
  return {
    members: vendors.map((one, index) => ({ userName: profile, group: one.group, priority: index + 1 })),
    check: [
      { group, attribute: 'User-Profile', op: ':=', value: profile },
      ...vendors.map((one) => ({
        group: one.group,
        attribute: 'Huntgroup-Name',
        op: '==' as const,
        value: one.vendor,
      })),
    ],
    reply: vendors.flatMap((one) => one.items.map((item) => ({ group: one.group, ...item }))),
  };
}
