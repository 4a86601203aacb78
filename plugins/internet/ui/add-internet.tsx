import { useHost } from '@isp/sdk/ui';
import { ButtonLink } from '@isp/ui';
import type { ReactNode } from 'react';

/** Leads from a customer to the order of Internet access. */
export default function AddInternet({ customerId }: { readonly customerId: string }): ReactNode {
  const { t } = useHost();
  return (
    <ButtonLink href={`/internet/order/${customerId}`} icon="plus" variant="filled">
      {t('Add internet')}
    </ButtonLink>
  );
}
