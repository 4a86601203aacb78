import { useHost } from '@isp/sdk/ui';
import { Card, Count, Grid, KeyValue, Money, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import { money } from '../shared/money.ts';
import { lineStatuses } from './line-statuses.ts';
import type { Run } from './run.ts';

/** How many customers, how much money, and what became of the mails. */
export function RunFigures({ run }: { readonly run: Run }): ReactNode {
  const { t } = useHost();
  const { mails, totals } = run;
  const words = lineStatuses(t);
  const counts = [
    { label: t('Planned'), count: run.planned },
    { label: t('Left out'), count: run.excluded },
    { label: t('Issued'), count: run.issued },
    { label: t('Not as previewed'), count: run.refused },
    { label: t('Parked'), count: run.parked },
  ];
  const posts = [
    { label: t('Waiting'), count: mails.queued + mails.sending },
    { label: t('Mailed'), count: mails.sent },
    { label: t('Could not be mailed'), count: mails.failed },
    { label: t('Not mailed'), count: mails.skipped },
  ];
  const isMailed = posts.some(({ count }) => count > 0);
  return (
    <Grid min={280}>
      <Card title={t('Customers')}>
        <KeyValue items={counts.map(({ label, count }) => ({ label, value: <Count value={count} /> }))} />
      </Card>
      <Card title={t('Amounts, without taxes on top')}>
        {totals.length === 0 && <Text dimmed>{t('There is nothing to issue.')}</Text>}
        <KeyValue
          items={totals
            .filter(({ amountMinor, lines }) => amountMinor !== 0 || lines > 0)
            .map(({ currency, status, amountMinor }) => ({
              label: `${words[status]} · ${currency}`,
              value: <Money value={money(amountMinor, currency)} />,
            }))}
        />
      </Card>
      {isMailed && (
        <Card title={t('Mails')}>
          <KeyValue items={posts.map(({ label, count }) => ({ label, value: <Count value={count} /> }))} />
        </Card>
      )}
    </Grid>
  );
}
