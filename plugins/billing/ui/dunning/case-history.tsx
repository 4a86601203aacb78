import { useHost } from '@isp/sdk/ui';
import { Card, CivilDate, Text, Timeline, type TimelineEntry } from '@isp/ui';
import type { ReactNode } from 'react';
import type { Case } from './dunning-case.ts';
import { reminderStatuses } from './dunning-words.ts';

/** Reminders and blocks, the latest first; promises beside them. */
export function CaseHistory({ about }: { readonly about: Case }): ReactNode {
  const { t } = useHost();
  const entries = [...useReminders(about), ...useBlocks(about)].sort((one, other) =>
    other.at.localeCompare(one.at),
  );
  return (
    <>
      {about.promises.length > 0 && (
        <Card title={t('Promises to pay')}>
          {about.promises.map(({ id, until, note, recordedBy }) => (
            <Text key={id}>
              <CivilDate value={until} /> · {recordedBy.name}
              {note && ` · ${note}`}
            </Text>
          ))}
        </Card>
      )}
      <Card title={t('What was done')}>
        <Timeline entries={entries} empty={<Text dimmed>{t('Nothing was done yet.')}</Text>} />
      </Card>
    </>
  );
}

function useReminders({ reminders }: Case): TimelineEntry[] {
  const { t } = useHost();
  const words = reminderStatuses(t);
  return reminders.map(({ id, invoiceId, step, status, reason, askedAt, leftAt }) => ({
    id,
    at: leftAt ?? askedAt,
    title: t('Reminder, day {day}: {status}', { day: step, status: words[status] }),
    tone: status === 'failed' || status === 'no-address' ? ('bad' as const) : ('neutral' as const),
    href: `/billing/invoices/${invoiceId}`,
    ...(reason ? { detail: reason } : {}),
  }));
}

function useBlocks({ blocks }: Case): TimelineEntry[] {
  const { t } = useHost();
  return blocks.flatMap(({ id, serviceId, blockedAt, releasedAt }) => {
    const href = `/subscriptions/${serviceId}`;
    const blocked = { id, at: blockedAt, title: t('A service was blocked'), tone: 'bad' as const, href };
    if (!releasedAt) return [blocked];
    const freed = { title: t('The service works again'), tone: 'good' as const, href };
    return [blocked, { id: `${id} released`, at: releasedAt, ...freed }];
  });
}
