import { useHost } from '@isp/sdk/ui';
import { Badge, Card, CivilDate, ErrorPanel, Group, Skeleton, Stack, Text } from '@isp/ui';
import { ConfirmDialog, Menu } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import {
  type StoredMethod,
  storedMethodName,
  useBillingChanged,
  useStoredMethods,
} from '../shared/queries.ts';
import { AutoPay } from './auto-pay.tsx';

interface OfCustomer {
  readonly customerId: string;
}

/** The stored ways of a customer to pay. */
export function PaymentMethods({ customerId }: OfCustomer): ReactNode {
  const { t } = useHost();
  const { data, error, refetch } = useStoredMethods(customerId);
  return (
    <Card title={t('Payment methods')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.data.length === 0 && (
        <Text dimmed>{t('None is stored. Customers store one in their portal, or with a mandate.')}</Text>
      )}
      <Stack gap="xs">
        {data?.data.map((method) => (
          <Method key={method.id} method={method} />
        ))}
        {data && data.data.length > 0 && <AutoPay customerId={customerId} />}
      </Stack>
    </Card>
  );
}

function Method({ method }: { readonly method: StoredMethod }): ReactNode {
  const { t, api, can, toast } = useHost();
  const changed = useBillingChanged();
  const [isRemoving, setRemoving] = useState(false);
  const params = { path: { id: method.id } };
  const name = storedMethodName(method);
  const makeDefault = async () => {
    try {
      await api.post('/payment-methods/{id}/default', { params });
      await changed();
    } catch (error) {
      toast({ title: t('It could not be made the default'), text: (error as Error).message, tone: 'bad' });
    }
  };
  return (
    <Group justify="between">
      <Text as="span">{name}</Text>
      {method.isDefault && <Badge tone="accent">{t('Default')}</Badge>}
      <Text as="span" size="sm" dimmed>
        {method.expiresOn && <CivilDate value={method.expiresOn} />}
      </Text>
      {can('billing.payment-method.change') && (
        <Menu
          label={t('What to do with {method}', { method: name })}
          items={[
            ...(method.isDefault
              ? []
              : [{ id: 'default', label: t('Make it the default'), onSelect: () => void makeDefault() }]),
            { id: 'remove', label: t('Remove'), tone: 'bad', onSelect: () => setRemoving(true) },
          ]}
        />
      )}
      <ConfirmDialog
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title={t('Remove {method}', { method: name })}
        confirmLabel={t('Remove')}
        tone="bad"
        onConfirm={async () => {
          await api.delete('/payment-methods/{id}', { params });
          await changed();
        }}
      >
        {t('It is charged no more. The customer can store it again.')}
      </ConfirmDialog>
    </Group>
  );
}
