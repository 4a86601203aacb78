import type { AnswerOf } from '@isp/sdk/ui';
import { ErrorPanel, Money, Stat } from '@isp/ui';
import type { ReactNode } from 'react';
import { money } from '../shared/money.ts';
import { useSummary } from './use-summary.ts';

interface SummaryStatProps {
  readonly label: string;
  readonly figure: 'mrrMinor' | 'openMinor' | 'overdueMinor' | 'collectedMinor' | 'creditMinor';
  readonly href?: string;
}

type Figures = AnswerOf<'/billing/reports/summary', 'get'>['figures'];

/** One figure of the summary, in each currency there is, with its age. */
export function SummaryStat({ label, figure, href }: SummaryStatProps): ReactNode {
  const { data, error, refetch } = useSummary();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  return (
    <Stat
      label={label}
      {...(data ? { age: data.calculatedAt } : {})}
      {...(href ? { href } : {})}
      value={data && amountsOf(data.figures, figure)}
    />
  );
}

function amountsOf(figures: Figures, figure: SummaryStatProps['figure']): ReactNode {
  if (figures.length === 0) return '–';
  return figures.map((each) => (
    <div key={each.currency}>
      <Money value={money(each[figure], each.currency)} />
    </div>
  ));
}
