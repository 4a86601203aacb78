import { useHost } from '@isp/sdk/ui';
import type { ReactNode } from 'react';
import { SummaryStat } from './summary-stat.tsx';

/** Monthly recurring revenue. */
export function MrrWidget(): ReactNode {
  const { t } = useHost();
  return <SummaryStat label={t('Monthly recurring revenue')} figure="mrrMinor" />;
}

/** What is open of issued invoices. */
export function OpenWidget(): ReactNode {
  const { t } = useHost();
  return (
    <SummaryStat
      label={t('Open invoices')}
      figure="openMinor"
      href="/billing/invoices?filter[status]=issued"
    />
  );
}

/** What is past its due date. */
export function OverdueWidget(): ReactNode {
  const { t } = useHost();
  return <SummaryStat label={t('Overdue')} figure="overdueMinor" href="/billing/dunning" />;
}

/** What came in this month, without what went back. */
export function CollectedWidget(): ReactNode {
  const { t } = useHost();
  return <SummaryStat label={t('Collected this month')} figure="collectedMinor" href="/billing/payments" />;
}
