import { useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Rows that are only scrolled past ask nothing. */
const restMs = 150;
const freshMs = 300_000;

/** What a customer is called, in a cell of a table; names are kept for five minutes. */
export function CustomerName({ id }: { readonly id: string }): ReactNode {
  const { t, api, can } = useHost();
  const { data } = useQuery({
    queryKey: ['customers', id],
    enabled: can('customers.customer.read'),
    staleTime: freshMs,
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      signal.throwIfAborted();
      return api.get('/customers/{id}', { params: { path: { id } }, signal });
    },
  });
  return data?.name ?? t('Show');
}
