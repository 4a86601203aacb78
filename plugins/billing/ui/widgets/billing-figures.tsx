import { useHost } from '@isp/sdk/ui';
import { Grid } from '@isp/ui';
import type { ReactNode } from 'react';
import { SummaryStat } from './summary-stat.tsx';

/** What is open, overdue, collected and not used yet. */
export function BillingFigures(): ReactNode {
  const { t } = useHost();
  return (
    <Grid min={180}>
      <SummaryStat label={t('Open')} figure="openMinor" />
      <SummaryStat label={t('Overdue')} figure="overdueMinor" />
      <SummaryStat label={t('Collected this month')} figure="collectedMinor" />
      <SummaryStat label={t('Credit of customers')} figure="creditMinor" />
    </Grid>
  );
}
