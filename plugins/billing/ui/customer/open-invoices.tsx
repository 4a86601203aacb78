import { useHost } from '@isp/sdk/ui';
import { Card, CivilDate, ErrorPanel, Group, Link, Money, Skeleton, Stack, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DocumentStatus } from '../documents/document-status.tsx';
import { documentHref, openMinor } from '../documents/document-words.ts';
import { money } from '../shared/money.ts';

const shown = 10;

/** The invoices a customer still has to pay. */
export function OpenInvoices({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'open-invoices', id],
    queryFn: ({ signal }) =>
      api.get('/customers/{id}/invoices', {
        params: { path: { id }, query: { 'filter[status]': 'issued', sort: 'createdAt', limit: shown } },
        signal,
      }),
  });
  const all = <Link href={`/billing/invoices?filter[customerId]=${id}`}>{t('All invoices')}</Link>;
  return (
    <Card title={t('Open invoices')} actions={all}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.data.length === 0 && <Text dimmed>{t('Everything is paid.')}</Text>}
      <Stack gap="xs">
        {data?.data.map((invoice) => (
          <Group key={invoice.id} justify="between">
            <Link href={documentHref(invoice)}>{invoice.number ?? t('Draft')}</Link>
            <DocumentStatus document={invoice} />
            <Text as="span" size="sm" dimmed>
              <CivilDate value={invoice.dueOn} />
            </Text>
            <Money value={money(openMinor(invoice), invoice.currency)} />
          </Group>
        ))}
      </Stack>
      {data && data.page.total > shown && (
        <Text size="sm" dimmed>
          {t('{count|One more|{count} more}', { count: data.page.total - shown })}
        </Text>
      )}
    </Card>
  );
}
