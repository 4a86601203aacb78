import { useHost } from '@isp/sdk/ui';
import { Card, EmptyState, ErrorPanel, Skeleton, Stack, useFormat, useUi } from '@isp/ui';
import { LineChart } from '@isp/ui/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { dayIn, money } from '../shared/money.ts';
import { monthEnds } from './month-ends.ts';

const months = 5;
const hourMs = 3_600_000;

/** Monthly recurring revenue at the ends of the last months, and today. */
export default function MrrChart(): ReactNode {
  const { t, api } = useHost();
  const { timeZone } = useUi();
  const today = dayIn(timeZone);
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'mrr-by-month', today],
    staleTime: hourMs,
    queryFn: async ({ signal }) => {
      const rows = [];
      // One after the other: each is a report over all services.
      for (const on of monthEnds(today, months)) {
        const query = { on, by: 'total', limit: 50 } as const;
        const { data: found } = await api.get('/billing/reports/mrr-arpu', { params: { query }, signal });
        rows.push({ on, found });
      }
      return rows;
    },
  });
  const currencies = [...new Set(data?.flatMap(({ found }) => found.map(({ currency }) => currency)))];
  return (
    <Card title={t('Monthly recurring revenue by month')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton height={260} />}
      {data && currencies.length === 0 && (
        <EmptyState title={t('Nothing is billed yet')} icon="chart">
          {t('It appears with the first active service.')}
        </EmptyState>
      )}
      <Stack>
        {data && currencies.map((currency) => <OfCurrency key={currency} currency={currency} rows={data} />)}
      </Stack>
    </Card>
  );
}

interface OfCurrencyProps {
  readonly currency: string;
  readonly rows: readonly {
    readonly on: string;
    readonly found: readonly { readonly currency: string; readonly mrrMinor: number }[];
  }[];
}

function OfCurrency({ currency, rows }: OfCurrencyProps): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  const label = `${t('Monthly recurring revenue')} · ${currency}`;
  const chart = useMemo(() => {
    const values = rows.map(({ found }) => found.find((row) => row.currency === currency)?.mrrMinor ?? 0);
    // Noon, so that it is the same day in every zone.
    const times = rows.map(({ on }) => Date.parse(`${on}T12:00:00Z`) / 1_000);
    return { series: [{ label, values }], times };
  }, [rows, currency, label]);
  const show = (value: number) => format.money(money(Math.round(value), currency));
  return <LineChart {...chart} label={label} format={show} height={220} />;
}
