import type { FormErrors, Option } from '@isp/ui/forms';
import { endOfDay, type LimitValues, noLimits } from '../limit-fields.tsx';

/** What is asked for to make a key. */
export interface KeyForm extends LimitValues {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly user: Option | undefined;
}

/** An empty form. */
export const emptyKey: KeyForm = { name: '', scopes: [], user: undefined, ...noLimits };

/** What is wrong with it, by field. */
export function checkKey({ name, scopes, lastDay }: KeyForm, t: (text: string) => string): FormErrors {
  return {
    ...(name.trim() === '' ? { '/name': t('Say what it is for.') } : {}),
    ...(scopes.length === 0 ? { '/scopes': t('Choose at least one permission.') } : {}),
    ...(lastDay && Date.parse(endOfDay(lastDay)) < Date.now() ? { '/lastDay': t('This day is over.') } : {}),
  };
}

/** As the platform takes it. */
export function toNewKey({ name, scopes, user, lastDay, ...limits }: KeyForm) {
  const { dailyQuota, monthlyQuota, ratePerSecond } = limits;
  return {
    name: name.trim(),
    scopes: [...scopes],
    ...(user ? { userId: user.value } : {}),
    ...(dailyQuota === undefined ? {} : { dailyQuota }),
    ...(monthlyQuota === undefined ? {} : { monthlyQuota }),
    ...(ratePerSecond === undefined ? {} : { ratePerSecond }),
    ...(lastDay ? { expiresAt: endOfDay(lastDay) } : {}),
  };
}
