import { useHost } from '@isp/sdk/ui';
import {
  Card,
  EmptyState,
  ErrorPanel,
  KeyValue,
  Money,
  Percent,
  Skeleton,
  Stack,
  useFormat,
  useUi,
} from '@isp/ui';
import { LineChart } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { dayAfter, dayIn, money } from '../shared/money.ts';
import { byCurrency, type PaymentDays } from './payment-days.ts';

/** What came in on each of the last 30 days, and how many charges of stored methods worked. */
export default function PaymentsChart(): ReactNode {
  const { t, api } = useHost();
  const { timeZone } = useUi();
  const to = dayIn(timeZone);
  const from = dayAfter(to, -29);
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'payments-by-day', from, to],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      api.get('/billing/reports/payments-by-day', { params: { query: { from, to, limit: 200 } }, signal }),
  });
  const currencies = useMemo(() => data && byCurrency(data.data, from, to), [data, from, to]);
  return (
    <Card title={t('Payments of 30 days')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!currencies && !error && <Skeleton height={260} />}
      {currencies?.length === 0 && (
        <EmptyState title={t('No payments in these days')} icon="wallet">
          {t('They appear when they are recorded or collected.')}
        </EmptyState>
      )}
      <Stack>
        {currencies?.map((days) => (
          <OfCurrency key={days.currency} days={days} />
        ))}
      </Stack>
    </Card>
  );
}

function OfCurrency({ days }: { readonly days: PaymentDays }): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  const { currency, times, net, netMinor, attempts, succeeded } = days;
  const label = t('Received, without what went back');
  const series = useMemo(() => [{ label, values: net }], [label, net]);
  const show = (value: number) => format.money(money(Math.round(value), currency));
  return (
    <Stack gap="sm">
      <KeyValue
        columns={2}
        items={[
          { label: t('In all'), value: <Money value={money(netMinor, currency)} /> },
          {
            label: t('Charges that worked'),
            value: attempts > 0 ? <Percent value={succeeded / attempts} /> : undefined,
          },
        ]}
      />
      <LineChart series={series} times={times} label={`${label} · ${currency}`} format={show} height={200} />
    </Stack>
  );
}
