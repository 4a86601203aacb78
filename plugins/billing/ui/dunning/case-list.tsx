import { type RowOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { CustomerName } from '../shared/customer-name.tsx';
import { money } from '../shared/money.ts';
import { optionsOf } from '../shared/words.ts';
import { stages, steps } from './dunning-words.ts';

type Case = RowOf<'/dunning/cases'>;

/** Who owes what for how long, and what is done about it next. */
export default function CaseList(): ReactNode {
  const { t, read, can } = useHost();
  const source = useMemo(() => restSource<Case>({ path: '/dunning/cases', get: read }), [read]);
  const waves = can('billing.wave.read') && (
    <ButtonLink href="/billing/waves" icon="pause">
      {t('Block waves')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title={t('Dunning')} actions={waves} />
      <DataTable<Case>
        id="dunning-cases"
        label={t('Customers with something to pay')}
        source={source}
        searchable={false}
        defaultSort="-createdAt"
        columns={useColumns()}
        filters={[
          {
            id: 'status',
            label: t('Case'),
            kind: 'choice',
            options: [
              { value: 'open', label: t('Open') },
              { value: 'closed', label: t('Closed') },
            ],
          },
          { id: 'stage', label: t('Stage'), kind: 'choice', options: optionsOf(stages(t)) },
          { id: 'nextStep', label: t('Next step'), kind: 'choice', options: optionsOf(steps(t)) },
          { id: 'nextAt', label: t('When'), kind: 'date-range' },
        ]}
        chips={[
          { id: 'overdue', label: t('Overdue'), filter: { status: 'open', stage: 'overdue' } },
          { id: 'blocked', label: t('Blocked'), filter: { status: 'open', stage: 'blocked' } },
          { id: 'next-block', label: t('Blocked next'), filter: { status: 'open', nextStep: 'block' } },
        ]}
        empty={
          <EmptyState title={t('No dunning cases')} icon="check">
            {t('Customers appear here from the first reminder of an invoice on.')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Case>[] {
  const { t } = useHost();
  const stageWords = stages(t);
  const stepWords = steps(t);
  return [
    {
      id: 'customerId',
      title: t('Customer'),
      primary: true,
      cell: ({ customerId }) => <CustomerName id={customerId} />,
      href: ({ id }) => `/billing/dunning/${id}`,
    },
    {
      id: 'stage',
      title: t('Stage'),
      width: 190,
      cell: ({ stage, status }) => (
        <StatusBadge status={status === 'closed' ? status : stage} label={stageWords[stage]} />
      ),
    },
    {
      id: 'debtMinor',
      title: t('Overdue'),
      kind: 'money',
      value: ({ debtMinor, currency }) => money(debtMinor, currency),
    },
    {
      id: 'nextStep',
      title: t('Next step'),
      width: 120,
      value: ({ nextStep }) => nextStep && stepWords[nextStep],
    },
    { id: 'nextAt', title: t('When'), kind: 'dateTime' },
    { id: 'exclusion', title: t('Why nothing is done'), width: 220 },
    { id: 'promisedUntil', title: t('Promised until'), hidden: true, kind: 'date' },
    { id: 'blockedAt', title: t('Blocked since'), kind: 'dateTime', hidden: true },
    { id: 'createdAt', title: t('Since'), hidden: true, kind: 'age', sortable: true },
  ];
}
