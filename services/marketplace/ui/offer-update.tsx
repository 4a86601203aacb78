import { useHost } from '@isp/sdk/ui';
import { Button, Callout, DateTime, Text } from '@isp/ui';
import { type ReactNode, useState } from 'react';
import { ConsentDialog } from './consent-dialog.tsx';
import type { Offer } from './offer-queries.ts';
import { useToldChange } from './told-change.ts';

interface OfferUpdateProps {
  readonly offer: Offer;
  readonly update: NonNullable<Offer['update']>;
  onDone(): unknown;
}

/** An update that can be installed, or will be when its cool-down is over. */
export function OfferUpdate({ offer, update, onDone }: OfferUpdateProps): ReactNode {
  const { t, api, can } = useHost();
  const told = useToldChange();
  const [asking, setAsking] = useState(false);
  const { id, name } = offer;
  const { version, state, availableAt, problem, asks } = update;
  const cooling = state === 'cooling-down';
  const install = async (consent: string[]) => {
    told(await api.post('/plugins/{id}/update', { params: { path: { id } }, body: { version, consent } }));
    await onDone();
  };
  return (
    <Callout
      tone={problem ? 'bad' : 'accent'}
      title={t('Version {version} is out', { version })}
      action={
        can('marketplace.plugin.install') && (
          <Button variant="filled" onClick={() => setAsking(true)}>
            {cooling ? t('Update without waiting') : t('Update')}
          </Button>
        )
      }
    >
      {problem && <Text>{problem}</Text>}
      {cooling && availableAt && (
        <Text>
          {t('It cools down, so that a stolen key is noticed before it does harm. Offered from:')}{' '}
          <DateTime value={availableAt} />
        </Text>
      )}
      {asks.length > 0 && (
        <Text>
          {t('{count|It asks for one permission more.|It asks for {count} permissions more.}', {
            count: asks.length,
          })}
        </Text>
      )}
      {asking && (
        <ConsentDialog
          title={t('Update {name} to {version}', { name, version })}
          confirmLabel={asks.length > 0 ? t('Agree and update') : t('Update')}
          nothing={t('It asks for nothing new.')}
          asked={asks}
          onClose={() => setAsking(false)}
          onConsent={install}
        >
          <Text>{t('The version of now serves until the new one is well. Otherwise it stays.')}</Text>
        </ConsentDialog>
      )}
    </Callout>
  );
}
