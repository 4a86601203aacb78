import { useHost } from '@isp/sdk/ui';
import { ButtonLink } from '@isp/ui';
import type { ReactNode } from 'react';

/** Leads from a customer to the order of a bundle. */
export default function AddBundle({ customerId }: { readonly customerId: string }): ReactNode {
  const { t } = useHost();
  return (
    <ButtonLink href={`/bundle/order/${customerId}`} icon="box">
      {t('Add bundle')}
    </ButtonLink>
  );
}
