import { type AnswerOf, useAddress, useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, Grid, KeyValue, Page, PageHeader, Skeleton, Stack, StatusBadge } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { outcomeOf } from './audit-words.ts';
import { changedFields, fieldsOf } from './changed-fields.ts';
import { WhatHappened, WhoDidIt } from './entry-facts.tsx';

type Entry = AnswerOf<'/audit/{id}', 'get'>;

/** One row of the audit log: who, what, and what is different since. */
export default function AuditEntry(): ReactNode {
  const { t, api } = useHost();
  const { entryId: id = '' } = useAddress().params;
  const {
    data: entry,
    error,
    refetch,
  } = useQuery({
    queryKey: ['audit', id],
    queryFn: ({ signal }) => api.get('/audit/{id}', { params: { path: { id } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!entry) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={entry.action}
        status={<StatusBadge {...outcomeOf(t, entry.outcome)} />}
        subtitle={entry.reason}
        back={{ href: '/audit', label: t('Audit log') }}
      />
      <Stack>
        <Grid min={320}>
          <WhoDidIt entry={entry} />
          <WhatHappened entry={entry} />
        </Grid>
        <Changes entry={entry} />
        <Fields title={t('Called with')} value={entry.params} />
        <Fields title={t('Other rows that were changed')} value={entry.also} />
      </Stack>
    </Page>
  );
}

function Changes({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useHost();
  const changes = changedFields(entry.before, entry.after);
  if (changes.length === 0) return null;
  return (
    <Card title={t('What is different since')}>
      <KeyValue
        items={changes.map(({ field, before, after }) => ({
          label: field,
          value: `${before ?? '–'} → ${after ?? '–'}`,
        }))}
      />
    </Card>
  );
}

function Fields({ title, value }: { readonly title: string; readonly value: unknown }): ReactNode {
  const fields = fieldsOf(value);
  if (fields.length === 0) return null;
  return (
    <Card title={title}>
      <KeyValue items={fields} />
    </Card>
  );
}
