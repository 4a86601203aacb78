import { useHost } from '@isp/sdk/ui';
import { Card, DateTime, EmptyState, ErrorPanel, Skeleton, Stack, Text } from '@isp/ui';
import { Form, TextArea, useForm } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { customerKey } from '../customer-queries.ts';

/** What colleagues wrote about the customer. */
export function Notes({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api, can } = useHost();
  const key = [...customerKey(id), 'notes'];
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
      {data?.data.length === 0 && (
        <EmptyState title={t('No notes yet')} icon="file">
          {t('Write down what colleagues should know.')}
        </EmptyState>
      )}
      <Stack>
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
  const { t, api } = useHost();
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
        await api.post('/customers/{id}/notes', { params: { path: { id } }, body: { text: text.trim() } });
        form.reset();
        await queries.invalidateQueries({ queryKey: listKey });
      }}
    >
      <TextArea {...form.field('text')} label={t('New note')} rows={2} />
    </Form>
  );
}
