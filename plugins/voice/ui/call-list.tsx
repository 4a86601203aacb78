import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';

type Call = RowOf<'/voice/calls'>;

/** Calls with what they cost, exactly: rounding is the invoice's. */
export default function CallList(): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => restSource<Call>({ path: '/voice/calls', get: read }), [read]);
  return (
    <Page>
      <PageHeader title={t('Calls')} subtitle={t('Prices are exact here; the invoice rounds their sum.')} />
      <DataTable<Call>
        id="calls"
        label={t('Calls')}
        source={source}
        defaultSort="-startedAt"
        columns={[
          { id: 'caller', title: t('From'), width: 160, primary: true, value: ({ caller }) => `+${caller}` },
          { id: 'called', title: t('To'), width: 150, value: ({ called }) => `+${called}` },
          { id: 'startedAt', title: t('When'), kind: 'dateTime', sortable: true },
          { id: 'seconds', title: t('Seconds'), kind: 'number' },
          { id: 'billedSeconds', title: t('Billed seconds'), kind: 'number' },
          { id: 'includedSeconds', title: t('Included seconds'), kind: 'number', hidden: true },
          {
            id: 'amount',
            title: t('Price'),
            align: 'end',
            value: ({ amount, currency }) => `${amount} ${currency}`,
          },
          {
            id: 'serviceId',
            title: t('Service'),
            width: 130,
            value: () => t('Show'),
            href: ({ serviceId }) => `/subscriptions/${serviceId}`,
          },
        ]}
        filters={[
          { id: 'startedAt', label: t('When'), kind: 'date-range' },
          { id: 'seconds', label: t('Seconds'), kind: 'number-range' },
        ]}
        empty={
          <EmptyState title={t('No calls yet')} icon="phone">
            {t('Calls appear when their records have been imported.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
