import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { periodText, type Tariff } from '../names.ts';
import { useServiceTypes } from './service-types.ts';

/** What can be ordered, and what it costs. */
export default function TariffList(): ReactNode {
  const { t, read, can } = useHost();
  const { data: types } = useServiceTypes();
  const source = useMemo(() => restSource<Tariff>({ path: '/tariffs', get: read }), [read]);
  const titleOf = (type: string) => types?.find((one) => one.type === type)?.title ?? type;
  const add = can('subscriptions.tariff.create') && (
    <ButtonLink href="/subscriptions/tariffs/new" variant="filled" icon="plus">
      {t('Add tariff')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t('Tariffs')}
        subtitle={t('What can be ordered, and what it costs.')}
        actions={add}
      />
      <DataTable<Tariff>
        id="tariffs"
        label={t('Tariffs')}
        source={source}
        defaultSort="name"
        columns={[
          {
            id: 'name',
            title: t('Name'),
            sortable: true,
            primary: true,
            href: ({ id }) => `/subscriptions/tariffs/${id}`,
          },
          { id: 'type', title: t('Type'), value: (row) => titleOf(row.type) },
          { id: 'price', title: t('Price'), kind: 'money' },
          { id: 'billingPeriod', title: t('Billed'), value: (row) => periodText(row.billingPeriod, t) },
          { id: 'minimumTermMonths', title: t('Months it is taken for'), kind: 'number' },
          { id: 'status', title: t('Status'), kind: 'status' },
          { id: 'validFrom', title: t('From'), kind: 'date', hidden: true },
          { id: 'validTo', title: t('Until'), kind: 'date', hidden: true },
          { id: 'createdAt', title: t('Added'), kind: 'dateTime', sortable: true, hidden: true },
        ]}
        filters={[
          {
            id: 'type',
            label: t('Type'),
            kind: 'choice',
            options: (types ?? []).map(({ type, title }) => ({ value: type, label: title })),
          },
          {
            id: 'status',
            label: t('Status'),
            kind: 'choice',
            options: [
              { value: 'active', label: t('Active') },
              { value: 'retired', label: t('Retired') },
            ],
          },
        ]}
        chips={[{ id: 'active', label: t('Can be ordered'), filter: { status: 'active' } }]}
        empty={
          <EmptyState title={t('No tariffs yet')} icon="wallet" action={add}>
            {t('Add the first one; then services of it can be ordered.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
