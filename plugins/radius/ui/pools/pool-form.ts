import { splitLines } from '../split-lines.ts';
import type { Pool } from './pool-queries.ts';

/** What is entered of a pool. */
export interface PoolForm {
  readonly name: string;
  readonly cidr: string;
  readonly delegatedPrefixLength: number | undefined;
  readonly exclude: string;
  readonly forEverybody: boolean;
  readonly quarantineHours: number | undefined;
}

/** A pool nobody has entered anything of. */
export const emptyPool: PoolForm = {
  name: '',
  cidr: '',
  delegatedPrefixLength: undefined,
  exclude: '',
  forEverybody: false,
  quarantineHours: 24,
};

/** A pool as its form has it. */
export function toForm(pool: Pool): PoolForm {
  return {
    name: pool.name,
    cidr: pool.cidr,
    delegatedPrefixLength: pool.delegatedPrefixLength,
    exclude: pool.exclude.join('\n'),
    forEverybody: pool.forEverybody,
    quarantineHours: pool.quarantineSeconds / 3_600,
  };
}

/** What of a form may be changed later too. */
export function toChanges({ exclude, forEverybody, quarantineHours }: PoolForm) {
  return {
    exclude: splitLines(exclude),
    forEverybody,
    ...(quarantineHours === undefined ? {} : { quarantineSeconds: Math.round(quarantineHours * 3_600) }),
  };
}

/** What is sent of a new pool. */
export function toPool(values: PoolForm) {
  const { delegatedPrefixLength } = values;
  return {
    name: values.name.trim(),
    cidr: values.cidr.trim(),
    ...(delegatedPrefixLength === undefined ? {} : { delegatedPrefixLength }),
    ...toChanges(values),
  };
}

/** What is wrong with a form, by field. */
export function checkPool(values: PoolForm, t: (text: string) => string): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(values.name.trim()))
    problems['/name'] = t('Letters, digits, dots and dashes, such as home-v4.');
  if (!/^[0-9A-Fa-f:.]+\/\d{1,3}$/.test(values.cidr.trim()))
    problems['/cidr'] = t('A network with its length, such as 192.0.2.0/24.');
  return problems;
}
