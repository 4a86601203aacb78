import { useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, Stack, Text } from '@isp/ui';
import { Switch } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import type { Offer } from './offer-queries.ts';

interface UpdatePolicyProps {
  readonly id: string;
  readonly installed: NonNullable<Offer['installed']>;
  onDone(): unknown;
}

/** Whether updates that ask for nothing new install themselves. */
export function UpdatePolicy({ id, installed, onDone }: UpdatePolicyProps): ReactNode {
  const { t, api, toast } = useHost();
  const { updateCoolDownHours: hours } = installed;
  const [failure, setFailure] = useState<unknown>();
  const change = async (automatic: boolean) => {
    setFailure(undefined);
    try {
      const updates = automatic ? 'automatic' : 'manual';
      await api.patch('/marketplace/plugins/{id}', { params: { path: { id } }, body: { updates } });
      toast({ title: t('Saved'), tone: 'good' });
      await onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Card title={t('Updates')}>
      <Stack>
        <Switch
          label={t('Install updates that ask for nothing new by themselves')}
          value={installed.updates === 'automatic'}
          onChange={(wanted) => void change(wanted)}
        />
        <Text size="sm" dimmed>
          {hours === 0
            ? t('They are offered at once.')
            : t(
                '{count|They are offered when they have been out for one hour.|They are offered when they have been out for {count} hours.}',
                { count: hours },
              )}
        </Text>
        {failure !== undefined && <ErrorPanel error={failure} compact />}
      </Stack>
    </Card>
  );
}
