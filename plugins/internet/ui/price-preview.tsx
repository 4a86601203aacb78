import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Card, CivilDate, ErrorPanel, KeyValue, Money, Skeleton } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { decimalOf, minorOf, nextDay } from './money-text.ts';

type Tariff = AnswerOf<'/tariffs/{id}', 'get'>;

const periods = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUAL' } as const;
const modes = { 'in-advance': 'IN_ADVANCE', 'in-arrears': 'IN_ARREAR' } as const;

interface PricePreviewProps {
  readonly customerId: string;
  readonly tariff: Tariff;
  /** `YYYY-MM-DD`. */
  readonly from: string;
}

/** What the first bill would have of this tariff; nothing is stored. */
export function PricePreview({ customerId, tariff, from }: PricePreviewProps): ReactNode {
  const { t, api, can } = useHost();
  const { data: customer } = useQuery({
    queryKey: ['customers', customerId],
    queryFn: ({ signal }) => api.get('/customers/{id}', { params: { path: { id: customerId } }, signal }),
  });
  const { price } = tariff;
  const { data, error, refetch } = useQuery({
    queryKey: ['proration', tariff.id, price, from, customer?.billing.billCycleDay],
    enabled: customer !== undefined && can('billing.proration.preview'),
    queryFn: ({ signal }) =>
      api.post('/billing/proration/preview', {
        body: {
          billingPeriod: periods[tariff.billingPeriod],
          billingMode: modes[tariff.billingMode],
          billCycleDay: customer?.billing.billCycleDay ?? 1,
          recurringPrice: decimalOf(price),
          currency: price.currency,
          from,
          targetDate: tariff.billingMode === 'in-advance' ? from : nextDay(from, 31),
        },
        signal,
      }),
  });
  if (!can('billing.proration.preview')) return null;
  return (
    <Card title={t('What the first bill will have')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <KeyValue
          items={[
            { label: t('Price'), value: <Money value={price} /> },
            ...data.items.map((item) => ({
              label: t('Days billed'),
              value: (
                <>
                  <CivilDate value={item.from} /> – <CivilDate value={item.to} />
                </>
              ),
            })),
            {
              label: t('Amount, before tax settings'),
              value: <Money value={minorOf(data.total, price.currency)} />,
            },
          ]}
        />
      )}
    </Card>
  );
}
