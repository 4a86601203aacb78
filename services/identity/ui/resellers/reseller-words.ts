import type { Option } from '@isp/ui/forms';

type Say = (text: string) => string;

/** What the states of a reseller are called. */
export function statusOptions(t: Say): Option[] {
  return [
    { value: 'active', label: t('Active') },
    { value: 'closed', label: t('Closed') },
  ];
}

/** What the state of a reseller is called. */
export function statusName(t: Say, status: string): string {
  return statusOptions(t).find(({ value }) => value === status)?.label ?? status;
}
