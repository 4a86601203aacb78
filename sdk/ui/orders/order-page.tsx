import { ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useAddress, useHost } from '../portal-context.ts';
import type { OrderPageProps, OrderValues } from './order-props.ts';
import { OrderWizard } from './order-wizard.tsx';

/** See `../order-page.ts`. */
export default function OrderPage<Values extends OrderValues, Ordered>(
  props: OrderPageProps<Values, Ordered>,
): ReactNode {
  const { api } = useHost();
  const { customerId = '' } = useAddress().params;
  const [ordered, setOrdered] = useState<Ordered>();
  const { data, error, refetch } = useQuery({
    queryKey: ['customers', customerId],
    queryFn: ({ signal }) => api.get('/customers/{id}', { params: { path: { id: customerId } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const { name } = data;
  return (
    <Page width="reading">
      <PageHeader
        title={ordered === undefined ? props.title(name) : props.orderedTitle}
        back={{ href: `/customers/${customerId}`, label: name }}
      />
      {ordered === undefined ? (
        <OrderWizard {...props} customerId={customerId} onOrdered={setOrdered} />
      ) : (
        props.ordered(ordered)
      )}
    </Page>
  );
}
