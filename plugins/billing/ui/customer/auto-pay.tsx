import { useHost } from '@isp/sdk/ui';
import { ErrorPanel } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBillingChanged } from '../shared/queries.ts';

type Choice = 'off' | 'on-issue' | 'on-due';

/** Whether the default method of a customer is charged by itself. */
export function AutoPay({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api, can } = useHost();
  const changed = useBillingChanged();
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'account', id],
    enabled: can('billing.account.read'),
    queryFn: ({ signal }) => api.get('/customers/{id}/billing-account', { params: { path: { id } }, signal }),
  });
  const change = useMutation({
    mutationFn: (autoPay: Choice) =>
      api.put('/customers/{id}/auto-pay', { params: { path: { id } }, body: { autoPay } }),
    onSuccess: changed,
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return null;
  return (
    <>
      <Select
        label={t('Charge the default method by itself')}
        value={change.isPending ? change.variables : data.autoPay}
        disabled={change.isPending || !can('billing.payment-method.change')}
        onChange={(value) => value && change.mutate(value as Choice)}
        options={[
          { value: 'off', label: t('Never') },
          { value: 'on-issue', label: t('When an invoice is issued') },
          { value: 'on-due', label: t('On its due date') },
        ]}
      />
      {change.error && <ErrorPanel error={change.error} compact />}
    </>
  );
}
