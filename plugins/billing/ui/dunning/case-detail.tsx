import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Callout,
  Card,
  CivilDate,
  DateTime,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Money,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
  Text,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CustomerName } from '../shared/customer-name.tsx';
import { money } from '../shared/money.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseHistory } from './case-history.tsx';
import type { Case } from './dunning-case.ts';
import { stages, steps } from './dunning-words.ts';

/** One case: why it stands as it does, what comes next, and what was done. */
export default function CaseDetail(): ReactNode {
  const { api } = useHost();
  const { caseId: id = '' } = useAddress().params;
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'cases', id],
    queryFn: ({ signal }) => api.get('/dunning/cases/{id}', { params: { path: { id } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail about={data} /> : <Skeleton lines={8} />;
}

function Detail({ about }: { readonly about: Case }): ReactNode {
  const { t } = useHost();
  return (
    <Page>
      <PageHeader
        title={t('Dunning case')}
        subtitle={<CustomerName id={about.customerId} />}
        status={
          <StatusBadge
            status={about.status === 'closed' ? 'closed' : about.stage}
            label={about.status === 'closed' ? t('Closed') : stages(t)[about.stage]}
          />
        }
        back={{ href: '/billing/dunning', label: t('Dunning') }}
        actions={<CaseActions about={about} />}
      />
      <Stack>
        {about.exclusion && (
          <Callout tone="warn" title={t('Nothing is done now')}>
            {about.exclusion}
          </Callout>
        )}
        <Grid min={320}>
          <Debt about={about} />
          <Card title={t('Why')}>
            {about.reasons.length === 0 && <Text dimmed>{t('Nothing is overdue.')}</Text>}
            {about.reasons.map((reason) => (
              <Text key={reason}>{reason}</Text>
            ))}
          </Card>
        </Grid>
        <CaseHistory about={about} />
      </Stack>
    </Page>
  );
}

function Debt({ about }: { readonly about: Case }): ReactNode {
  const { t } = useHost();
  const { customerId, debtMinor, currency, oldestInvoiceId, nextStep, nextAt, promisedUntil } = about;
  return (
    <Card title={t('What is owed')}>
      <KeyValue
        items={[
          {
            label: t('Customer'),
            value: (
              <Link href={`/customers/${customerId}?tab=billing.customer-tab`}>{t('Show the customer')}</Link>
            ),
          },
          { label: t('Overdue'), value: <Money value={money(debtMinor, currency)} /> },
          {
            label: t('Oldest invoice'),
            value: oldestInvoiceId && (
              <Link href={`/billing/invoices/${oldestInvoiceId}`}>{t('Show the invoice')}</Link>
            ),
          },
          { label: t('Next step'), value: nextStep && steps(t)[nextStep] },
          { label: t('When'), value: <DateTime value={nextAt} /> },
          { label: t('Promised until'), value: <CivilDate value={promisedUntil} /> },
        ]}
      />
    </Card>
  );
}
