import { useHost, useWaiting } from '@isp/sdk/ui';
import { Badge, Card, DateTime, EmptyState, ErrorPanel, Skeleton, Stack, Text } from '@isp/ui';
import { Form, TextArea, useForm } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { customerKey } from '../customer-queries.ts';

/** What colleagues wrote about the customer. */
export function Notes({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api, can } = useHost();
  const key = [...customerKey(id), 'notes'];
  const waiting = useWaiting(`/customers/${id}/notes`);
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      api.get('/customers/{id}/notes', { params: { path: { id }, query: { limit: 20 } }, signal }),
  });
  return (
    <Card title={t('Notes')}>
      {can('customers.note.change') && <NewNote customerId={id} listKey={key} />}
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.data.length === 0 && waiting.length === 0 && (
        <EmptyState title={t('No notes yet')} icon="file">
          {t('Write down what colleagues should know.')}
        </EmptyState>
      )}
      <Stack>
        {waiting.map(({ id: key, body, at }) => (
          <div key={key}>
            <Text>{(body as { text: string }).text}</Text>
            <Text dimmed size="sm">
              <DateTime value={at} /> <Badge tone="warn">{t('Not sent yet')}</Badge>
            </Text>
          </div>
        ))}
        {data?.data.map(({ id: noteId, text, createdAt, author }) => (
          <div key={noteId}>
            <Text>{text}</Text>
            <Text dimmed size="sm">
              <DateTime value={createdAt} /> {author?.name ?? ''}
            </Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}

function NewNote({
  customerId: id,
  listKey,
}: {
  readonly customerId: string;
  readonly listKey: readonly string[];
}): ReactNode {
  const { t, outbox } = useHost();
  const queries = useQueryClient();
  const form = useForm({
    initial: { text: '' },
    validate: ({ text }): Readonly<Record<string, string>> =>
      text.trim() === '' ? { '/text': t('Write something.') } : {},
  });
  return (
    <Form
      form={form}
      submitLabel={t('Add note')}
      onSubmit={async ({ text }) => {
        const note = { params: { path: { id } }, body: { text: text.trim() } };
        const { sent } = await outbox.post('/customers/{id}/notes', note, { title: t('A note') });
        form.reset();
        if (sent) await queries.invalidateQueries({ queryKey: listKey });
      }}
    >
      <TextArea {...form.field('text')} label={t('New note')} rows={2} />
    </Form>
  );
}
