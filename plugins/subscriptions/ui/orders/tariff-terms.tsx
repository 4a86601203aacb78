import { SlotPlace, useHost, useSlot } from '@isp/sdk/ui';
import { Card, CivilDate, ErrorPanel, KeyValue, Money, Skeleton, Stack, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { periodText } from '../names.ts';

interface TariffTermsProps {
  readonly customerId: string;
  readonly tariffId: string;
  /** `YYYY-MM-DD`; undefined: today. */
  readonly from?: string | undefined;
}

/** In the review of an order: the tariff, what it costs, and what the first bill will have of it. */
export default function TariffTerms({ customerId, tariffId: id, from }: TariffTermsProps): ReactNode {
  const { t, api } = useHost();
  const previews = useSlot('order.preview/v1');
  const { data, error, refetch } = useQuery({
    queryKey: ['tariffs', id],
    queryFn: ({ signal }) => api.get('/tariffs/{id}', { params: { path: { id } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={4} />;
  const price = (
    <>
      <Money value={data.price} />{' '}
      <Text as="span" dimmed size="sm">
        {periodText(data.billingPeriod, t)}
      </Text>
    </>
  );
  return (
    <Stack>
      <Card title={t('Tariff')}>
        <KeyValue
          items={[
            { label: t('Tariff'), value: data.name },
            { label: t('Price'), value: price },
            { label: t('From'), value: from ? <CivilDate value={from} /> : t('today') },
          ]}
        />
      </Card>
      {previews.map((entry) => (
        <SlotPlace key={entry.id} entry={entry} given={{ customerId, tariffId: id, from }} />
      ))}
    </Stack>
  );
}
