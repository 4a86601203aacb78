import type { RowOf } from '@isp/sdk/ui';
import type { Option } from '@isp/ui/forms';

/** One row of the audit log. */
export type AuditRow = RowOf<'/audit'>;

type Say = (text: string) => string;

/** What came of calls. */
export function outcomeOptions(t: Say): Option[] {
  return [
    { value: 'done', label: t('Done') },
    { value: 'refused', label: t('Refused') },
    { value: 'failed', label: t('Failed') },
  ];
}

/** How an outcome is shown. */
export function outcomeOf(t: Say, outcome: string) {
  const label = outcomeOptions(t).find(({ value }) => value === outcome)?.label ?? outcome;
  const tone = outcome === 'done' ? 'good' : outcome === 'refused' ? 'warn' : 'bad';
  return { status: outcome, label, tone } as const;
}

/** Who did it: the name where one may see it, otherwise what kind of caller it was. */
export function actorName(t: Say, { name, kind, id }: AuditRow['actor']): string {
  if (name) return name;
  if (id.startsWith('plugin:')) return id.slice('plugin:'.length);
  const kinds: Readonly<Record<string, string>> = {
    system: t('The platform'),
    staff: t('Staff'),
    reseller: t('A reseller'),
    customer: t('A customer'),
    nobody: t('Nobody signed in'),
  };
  return kinds[kind] ?? kind;
}
