import { useHost } from '@isp/sdk/ui';
import { Card, EmptyState, ErrorPanel, KeyValue, Money, Skeleton, useFormat } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What a tariff cost, costs and will cost, by the day it began. */
export function TariffPrices({ tariffId: id }: { readonly tariffId: string }): ReactNode {
  const { t, api } = useHost();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['tariffs', id, 'prices'],
    queryFn: ({ signal }) => api.get('/tariffs/{id}/prices', { params: { path: { id } }, signal }),
  });
  return (
    <Card title={t('Prices by day')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.data.length === 0 && (
        <EmptyState title={t('One price from the beginning')} icon="clock">
          {t('Change the price to have another one from a day on.')}
        </EmptyState>
      )}
      {data && data.data.length > 0 && (
        <KeyValue
          items={data.data.map(({ price, validFrom }) => ({
            label: format.civilDate(validFrom),
            value: <Money value={price} />,
          }))}
        />
      )}
    </Card>
  );
}
