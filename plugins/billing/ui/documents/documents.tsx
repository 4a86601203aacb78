import { useAddress, useHost } from '@isp/sdk/ui';
import { Page, PageHeader, Tabs } from '@isp/ui';
import type { ReactNode } from 'react';
import { BillingFigures } from '../widgets/billing-figures.tsx';
import { DocumentList } from './document-list.tsx';

/** All invoices and credit notes one may see. */
export default function Documents(): ReactNode {
  const { t, can, navigate } = useHost();
  const { path, search } = useAddress();
  const show = (id: string) => navigate(id === 'invoice' ? path : `${path}?kind=${id}`, { replace: true });
  return (
    <Page>
      <PageHeader title={t('Invoices')} />
      {can('billing.report.read') && <BillingFigures />}
      <Tabs
        label={t('Kind')}
        active={search.kind ?? 'invoice'}
        onChange={show}
        tabs={[
          { id: 'invoice', label: t('Invoices'), content: () => <DocumentList kind="invoice" /> },
          { id: 'credit-note', label: t('Credit notes'), content: () => <DocumentList kind="credit-note" /> },
        ]}
      />
    </Page>
  );
}
