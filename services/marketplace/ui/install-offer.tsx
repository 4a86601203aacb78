import { useHost } from '@isp/sdk/ui';
import { Button, Text } from '@isp/ui';
import { type ReactNode, useState } from 'react';
import { ConsentDialog } from './consent-dialog.tsx';
import type { Offer } from './offer-queries.ts';
import { useToldChange } from './told-change.ts';

interface InstallOfferProps {
  readonly offer: Offer;
  onDone(): unknown;
}

/**
 * Installs a plugin with those it needs, after somebody has agreed to what they ask for. The dialog stays until it is known how that
 * ended: a plugin is there before it has come up, and gone again if it has not.
 */
export function InstallOffer({ offer, onDone }: InstallOfferProps): ReactNode {
  const { t, api } = useHost();
  const told = useToldChange();
  const [asking, setAsking] = useState(false);
  const { id, name, version, installed, compatible, reason } = offer;
  const install = async (consent: string[]) => {
    try {
      told(await api.post('/plugins', { body: { id, version, consent, withRequirements: true } }));
    } finally {
      // Of one that did not come up nothing is left, which no event tells.
      await onDone();
    }
  };
  return (
    <>
      {!installed && (
        <Button
          variant="filled"
          icon="download"
          onClick={() => setAsking(true)}
          {...(compatible ? {} : { disabledReason: reason ?? t('It does not fit this platform.') })}
        >
          {t('Install')}
        </Button>
      )}
      {asking && (
        <ConsentDialog
          title={t('Install {name} {version}', { name, version })}
          confirmLabel={t('Agree and install')}
          nothing={t('It asks for nothing.')}
          asked={offer.permissions}
          onClose={() => setAsking(false)}
          onConsent={install}
        >
          <Text>{t('Plugins it needs are installed with it. Nothing stands still meanwhile.')}</Text>
        </ConsentDialog>
      )}
    </>
  );
}
