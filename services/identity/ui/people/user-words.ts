import type { RowOf } from '@isp/sdk/ui';
import type { Option } from '@isp/ui/forms';

/** One user. */
export type User = RowOf<'/users'>;

type Say = (text: string) => string;

/** What the kinds of users are called. */
export function kindOptions(t: Say): Option[] {
  return [
    { value: 'staff', label: t('Staff') },
    { value: 'reseller', label: t('Reseller') },
    { value: 'customer', label: t('Customer') },
  ];
}

/** What one kind of user is called. */
export function kindName(t: Say, kind: string): string {
  return kindOptions(t).find(({ value }) => value === kind)?.label ?? kind;
}

/** What the states of a user are called. */
export function statusOptions(t: Say): Option[] {
  return [
    { value: 'invited', label: t('Invited') },
    { value: 'active', label: t('Active') },
    { value: 'disabled', label: t('Disabled') },
  ];
}

/** What the state of a user is called. */
export function statusName(t: Say, status: string): string {
  return statusOptions(t).find(({ value }) => value === status)?.label ?? status;
}
