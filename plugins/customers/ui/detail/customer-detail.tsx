import { SlotPlace, useAddress, useHost, useSlot } from '@isp/sdk/ui';
import { ButtonLink, ErrorPanel, Page, PageHeader, Skeleton, StatusBadge, Tabs } from '@isp/ui';
import type { ReactNode } from 'react';
import { type Customer, useCustomer } from '../customer-queries.ts';

/** One customer: what he is called, what can be done at once, and a tab per plugin that has something of him. */
export default function CustomerDetail(): ReactNode {
  const { customerId = '' } = useAddress().params;
  const { data, error, refetch } = useCustomer(customerId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail key={data.id} customer={data} /> : <Skeleton lines={8} />;
}

function Detail({ customer }: { readonly customer: Customer }): ReactNode {
  const { t, can, navigate } = useHost();
  const { path, search } = useAddress();
  const tabs = useSlot('customer.tabs/v1');
  const actions = useSlot('customer.actions/v1');
  const given = { customerId: customer.id };
  const show = (id: string) => navigate(`${path}?tab=${encodeURIComponent(id)}`, { replace: true });
  return (
    <Page>
      <PageHeader
        title={customer.name}
        back={{ href: '/customers', label: t('Customers') }}
        status={<StatusBadge status={customer.status} />}
        subtitle={[customer.email, customer.phone].filter(Boolean).join(' · ')}
        actions={
          <>
            {actions.map((entry) => (
              <SlotPlace key={entry.id} entry={entry} given={given} />
            ))}
            {can('customers.customer.change') && customer.status === 'active' && (
              <ButtonLink href={`${path}/edit`} icon="edit">
                {t('Edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs
        label={t('About {name}', { name: customer.name })}
        active={search.tab ?? ''}
        onChange={show}
        tabs={tabs.map((entry) => ({
          id: entry.id,
          label: entry.title,
          content: () => <SlotPlace entry={entry} given={given} />,
        }))}
      />
    </Page>
  );
}
