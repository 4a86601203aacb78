import { ErrorPanel, Money, Skeleton, Stat } from '@isp/ui';
import type { ReactNode } from 'react';
import { money } from '../shared/money.ts';
import { useSummary } from './use-summary.ts';

interface SummaryStatProps {
  readonly label: string;
  readonly figure: 'mrrMinor' | 'openMinor' | 'overdueMinor' | 'collectedMinor' | 'creditMinor';
  readonly href?: string;
}

/** One figure of the summary, in each currency there is, with its age. */
export function SummaryStat({ label, figure, href }: SummaryStatProps): ReactNode {
  const { data, error, refetch } = useSummary();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <Stat
      label={label}
      age={data.calculatedAt}
      {...(href ? { href } : {})}
      value={
        data.figures.length === 0
          ? '–'
          : data.figures.map((each) => (
              <div key={each.currency}>
                <Money value={money(each[figure], each.currency)} />
              </div>
            ))
      }
    />
  );
}
