import { useHost } from '@isp/sdk/ui';
import { ButtonLink } from '@isp/ui';
import type { ReactNode } from 'react';

/** Leads from a customer to the order of voice. */
export default function AddVoice({ customerId }: { readonly customerId: string }): ReactNode {
  const { t } = useHost();
  return (
    <ButtonLink href={`/voice/order/${customerId}`} icon="phone">
      {t('Add voice')}
    </ButtonLink>
  );
}
