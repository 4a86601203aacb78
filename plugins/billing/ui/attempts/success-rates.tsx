import { useAddress, useHost } from '@isp/sdk/ui';
import { Count, ErrorPanel, Grid, Money, Percent, Skeleton, Stack, Stat, Text, useUi } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dayAfter, dayIn, money } from '../shared/money.ts';
import { methodName } from '../shared/words.ts';

const periods = ['30', '90', '365'] as const;

/** How many charges of stored methods work, by method; the days are in the address. */
export function SuccessRates(): ReactNode {
  const { t, api, navigate } = useHost();
  const { path, search } = useAddress();
  const { timeZone } = useUi();
  const days = periods.find((each) => each === search.days) ?? '30';
  const to = dayIn(timeZone);
  const from = dayAfter(to, 1 - Number(days));
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['billing', 'success-rates', from, to],
    queryFn: ({ signal }) =>
      api.get('/billing/reports/payments-by-method', { params: { query: { from, to, limit: 50 } }, signal }),
  });
  const choose = (next: string | undefined) => {
    const kept = new URLSearchParams({ ...search, days: next ?? '30' });
    navigate(`${path}?${kept}`, { replace: true });
  };
  const tried = data?.data.filter(({ attempts }) => attempts > 0);
  return (
    <Stack gap="sm">
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={2} height={40} />}
      {tried?.length === 0 && <Text dimmed>{t('No stored method was charged in these days.')}</Text>}
      <Grid min={220}>
        <Select
          label={t('Success by method')}
          value={days}
          onChange={choose}
          options={[
            { value: '30', label: t('Last 30 days') },
            { value: '90', label: t('Last 90 days') },
            { value: '365', label: t('Last 365 days') },
          ]}
        />
        {tried?.map(({ method, currency, attempts, succeeded, successPercent, netMinor }) => (
          <Stat
            key={`${method} ${currency}`}
            label={`${methodName(t, method)} · ${currency}`}
            value={<Percent value={Number(successPercent ?? 0) / 100} />}
            age={new Date(dataUpdatedAt).toISOString()}
            hint={
              <>
                <Count value={succeeded} /> / <Count value={attempts} /> ·{' '}
                <Money value={money(netMinor, currency)} />
              </>
            }
          />
        ))}
      </Grid>
    </Stack>
  );
}
