import { useHost } from '@isp/sdk/ui';
import { Badge, Card, DateTime, ErrorPanel, Grid, Group, KeyValue, Skeleton, Stack } from '@isp/ui';
import type { ReactNode } from 'react';
import { billingTypeName, typeName, useCustomer } from '../customer-queries.ts';
import { Notes } from './notes.tsx';

/** Who the customer is, at a glance. */
export default function OverviewTab({ customerId }: { readonly customerId: string }): ReactNode {
  const { t, can } = useHost();
  const { data: customer, error, refetch } = useCustomer(customerId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!customer) return <Skeleton lines={6} />;
  const { address = {}, billing, tags, customFields } = customer;
  const place = [
    address.street,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.country,
  ];
  const own = Object.entries(customFields);
  return (
    <Stack>
      <Grid min={320}>
        <Card title={t('Who it is')}>
          <KeyValue
            items={[
              { label: t('Type'), value: typeName(t, customer.type) },
              { label: t('E-mail'), value: customer.email },
              { label: t('Phone'), value: customer.phone },
              { label: t('Address'), value: place.filter(Boolean).join(', ') },
              { label: t('External id'), value: customer.externalId },
              { label: t('Since'), value: <DateTime value={customer.createdAt} /> },
            ]}
          />
          {tags.length > 0 && (
            <Group gap="xs">
              {tags.map((tag) => (
                <Badge key={tag} tone="neutral">
                  {tag}
                </Badge>
              ))}
            </Group>
          )}
        </Card>
        <Card title={t('Billing')}>
          <KeyValue
            items={[
              { label: t('How he pays'), value: billingTypeName(t, billing.type) },
              { label: t('Currency'), value: billing.currency },
              { label: t('Day of the month'), value: billing.billCycleDay },
              { label: t('Time zone'), value: billing.timezone },
              { label: t('VAT number'), value: billing.vatNumber },
            ]}
          />
        </Card>
        {own.length > 0 && (
          <Card title={t('Further fields')}>
            <KeyValue items={own.map(([label, value]) => ({ label, value: String(value) }))} />
          </Card>
        )}
      </Grid>
      {can('customers.note.read') && <Notes customerId={customerId} />}
    </Stack>
  );
}
