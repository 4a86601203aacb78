import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Card, CivilDate, ErrorPanel, KeyValue, Money, Skeleton } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { decimalOf, minorOf, nextDay } from './money-text.ts';

type Tariff = AnswerOf<'/tariffs/{id}', 'get'>;
type Customer = AnswerOf<'/customers/{id}', 'get'>;

const periods = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUAL' } as const;
const modes = { 'in-advance': 'IN_ADVANCE', 'in-arrears': 'IN_ARREAR' } as const;

interface PricePreviewProps {
  readonly customerId: string;
  readonly tariffId: string;
  /** `YYYY-MM-DD`; undefined: today, where the customer is. */
  readonly from?: string | undefined;
}

/** What the first bill of a customer would have of a tariff; nothing is stored. */
export default function PricePreview({ customerId, tariffId, from }: PricePreviewProps): ReactNode {
  const { t, api } = useHost();
  const customer = useQuery({
    queryKey: ['customers', customerId],
    queryFn: ({ signal }) => api.get('/customers/{id}', { params: { path: { id: customerId } }, signal }),
  });
  const tariff = useQuery({
    queryKey: ['tariffs', tariffId],
    queryFn: ({ signal }) => api.get('/tariffs/{id}', { params: { path: { id: tariffId } }, signal }),
  });
  const failed = [customer, tariff].find(({ error }) => error);
  return (
    <Card title={t('What the first bill will have')}>
      {failed && <ErrorPanel error={failed.error} onRetry={() => failed.refetch()} compact />}
      {!failed && !(customer.data && tariff.data) && <Skeleton lines={3} />}
      {customer.data && tariff.data && (
        <FirstBill customer={customer.data} tariff={tariff.data} from={from ?? todayAt(customer.data)} />
      )}
    </Card>
  );
}

interface FirstBillProps {
  readonly customer: Customer;
  readonly tariff: Tariff;
  readonly from: string;
}

function FirstBill({ customer, tariff, from }: FirstBillProps): ReactNode {
  const { t, api } = useHost();
  const { price } = tariff;
  const { billCycleDay } = customer.billing;
  const { data, error, refetch } = useQuery({
    queryKey: ['proration', tariff.id, price, from, billCycleDay],
    queryFn: ({ signal }) =>
      api.post('/billing/proration/preview', {
        body: {
          billingPeriod: periods[tariff.billingPeriod],
          billingMode: modes[tariff.billingMode],
          billCycleDay,
          recurringPrice: decimalOf(price),
          currency: price.currency,
          from,
          targetDate: tariff.billingMode === 'in-advance' ? from : nextDay(from, 31),
        },
        signal,
      }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={3} />;
  const days = data.items.map((item) => ({
    label: t('Days billed'),
    value: (
      <>
        <CivilDate value={item.from} /> – <CivilDate value={item.to} />
      </>
    ),
  }));
  const total = <Money value={minorOf(data.total, price.currency)} />;
  return (
    <KeyValue
      items={[
        { label: t('Price'), value: <Money value={price} /> },
        ...days,
        { label: t('Amount, before tax settings'), value: total },
      ]}
    />
  );
}

/** The day it is where a customer is, `YYYY-MM-DD`. */
function todayAt({ billing: { timezone } }: Customer): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(new Date());
}
