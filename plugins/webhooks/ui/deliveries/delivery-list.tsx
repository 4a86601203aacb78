import { useHost } from '@isp/sdk/ui';
import { Page, PageHeader } from '@isp/ui';
import type { ReactNode } from 'react';
import { DeliveryTable } from './delivery-table.tsx';

/** What was sent to all endpoints, and what came back. */
export default function DeliveryList(): ReactNode {
  const { t } = useHost();
  return (
    <Page>
      <PageHeader title={t('Deliveries')} back={{ href: '/webhooks', label: t('Webhooks') }} />
      <DeliveryTable />
    </Page>
  );
}
