import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ConfirmBulk } from '../bulk/bulk-dialog.tsx';

/** Suspends all of a customer's services that work, or lets all that are suspended work again. */
export default function SuspendCustomer({ customerId: id }: { readonly customerId: string }): ReactNode {
  const { t, api, can } = useHost();
  const queries = useQueryClient();
  const [action, setAction] = useState<'suspend' | 'resume'>();
  const { data } = useQuery({
    queryKey: ['services', 'of', id, 'wanted'],
    queryFn: async ({ signal }) => {
      const { data: services } = await api.get('/customers/{id}/services', {
        params: { path: { id }, query: { limit: 100 } },
        signal,
      });
      return services.map(({ desiredStatus }) => desiredStatus);
    },
    enabled: can('subscriptions.service.bulk'),
  });
  if (!can('subscriptions.service.bulk')) return null;
  const has = (wanted: 'active' | 'suspended') => data?.includes(wanted) ?? false;
  const close = () => {
    setAction(undefined);
    void queries.invalidateQueries({ queryKey: ['services', 'of', id] });
  };
  return (
    <>
      {has('suspended') && (
        <Button icon="play" onClick={() => setAction('resume')}>
          {t('Resume')}
        </Button>
      )}
      <Button
        icon="pause"
        tone="bad"
        {...(has('active') ? {} : { disabledReason: t('No service of his works.') })}
        onClick={() => setAction('suspend')}
      >
        {t('Suspend')}
      </Button>
      {action && (
        <ConfirmBulk
          action={action}
          choice={{
            filter: { customerId: id, status: action === 'suspend' ? 'active' : 'suspended' },
          }}
          onClose={close}
        />
      )}
    </>
  );
}
