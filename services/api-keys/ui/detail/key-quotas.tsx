import { useHost } from '@isp/sdk/ui';
import { Card, Count, DateTime, Progress, Stack, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import type { ApiKeyDetails } from '../key-queries.ts';

/** How much of the limits is used. */
export function KeyQuotas({ apiKey }: { readonly apiKey: ApiKeyDetails }): ReactNode {
  const { t } = useHost();
  const { day, month, ratePerSecond } = apiKey;
  return (
    <Card title={t('Used of its limits')}>
      <Stack>
        <Quota label={t('Today')} {...day} />
        <Quota label={t('This month')} {...month} />
        <Text size="sm" dimmed>
          {ratePerSecond === undefined
            ? t('No limit of calls a second.')
            : t('{count|One call|{count} calls} a second at most.', { count: ratePerSecond })}
        </Text>
      </Stack>
    </Card>
  );
}

interface QuotaProps {
  readonly label: string;
  readonly used: number;
  readonly quota?: number | undefined;
  readonly resetsAt: string;
}

function Quota({ label, used, quota, resetsAt }: QuotaProps): ReactNode {
  const { t } = useHost();
  const share = quota === undefined ? 0 : used / quota;
  return (
    <div>
      <Text>
        {label}: <Count value={used} />
        {quota === undefined ? (
          ` · ${t('no limit')}`
        ) : (
          <>
            {' / '}
            <Count value={quota} />
          </>
        )}
      </Text>
      {quota !== undefined && (
        <Progress
          value={used}
          max={quota}
          label={label}
          tone={share >= 1 ? 'bad' : share >= 0.8 ? 'warn' : 'accent'}
        />
      )}
      <Text size="sm" dimmed>
        {t('Counts anew')} <DateTime value={resetsAt} />
      </Text>
    </div>
  );
}
