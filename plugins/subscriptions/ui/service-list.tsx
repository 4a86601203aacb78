import { later, useHost, useLive } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource, type TableSelection } from '@isp/ui/table';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { type Service, statuses, statusWords, useTariffNames } from './names.ts';
import { ServiceStatus } from './service-status.tsx';

/** Loaded when services are chosen for it: the list is there without. */
const BulkDialog = later(async () => ({ default: (await import('./bulk/bulk-dialog.tsx')).BulkDialog }));

/** All services one may see. */
export default function ServiceList(): ReactNode {
  const { t, read, can } = useHost();
  const names = useTariffNames();
  const [changes, setChanges] = useState(0);
  const [bulk, setBulk] = useState<{ action: 'suspend' | 'resume'; selection: TableSelection }>();
  useLive('jobs', () => setChanges((before) => before + 1));
  const source = useMemo(() => restSource<Service>({ path: '/services', get: read }), [read]);
  const labels = statusWords(t);
  return (
    <Page>
      <PageHeader title={t('Services')} />
      <DataTable<Service>
        id="services"
        label={t('Services')}
        source={source}
        refreshKey={changes}
        columns={[
          {
            id: 'tariffId',
            title: t('Tariff'),
            primary: true,
            value: (row) => names.get(row.tariffId) ?? row.type,
            href: (row) => `/subscriptions/${row.id}`,
          },
          {
            id: 'status',
            title: t('Status'),
            kind: 'status',
            cell: ({ status }) => <ServiceStatus status={status} />,
          },
          { id: 'login', title: t('Login') },
          { id: 'type', title: t('Type'), width: 140 },
          {
            id: 'customerId',
            title: t('Customer'),
            value: () => t('Show'),
            href: (row) => `/customers/${row.customerId}`,
          },
          { id: 'createdAt', title: t('Ordered'), kind: 'dateTime', sortable: true },
        ]}
        filters={[
          {
            id: 'status',
            label: t('Status'),
            kind: 'choice',
            options: statuses.map((value) => ({ value, label: labels[value] })),
          },
          {
            id: 'tariffId',
            label: t('Tariff'),
            kind: 'choice',
            options: [...names].map(([value, label]) => ({ value, label })),
          },
          { id: 'createdAt', label: t('Ordered'), kind: 'date-range' },
        ]}
        chips={[
          { id: 'suspended', label: t('Suspended'), filter: { status: 'suspended' } },
          { id: 'pending', label: t('Pending'), filter: { status: 'pending' } },
        ]}
        bulk={
          can('subscriptions.service.bulk')
            ? [
                {
                  id: 'suspend',
                  label: t('Suspend'),
                  tone: 'bad',
                  onRun: (selection) => setBulk({ action: 'suspend', selection }),
                },
                {
                  id: 'resume',
                  label: t('Resume'),
                  onRun: (selection) => setBulk({ action: 'resume', selection }),
                },
              ]
            : []
        }
        empty={
          <EmptyState title={t('No services yet')} icon="plug">
            {t('They are ordered on the page of a customer.')}
          </EmptyState>
        }
      />
      {bulk && (
        <Suspense>
          <BulkDialog {...bulk} onClose={() => setBulk(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}
