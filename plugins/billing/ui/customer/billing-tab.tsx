import { useHost } from '@isp/sdk/ui';
import { ErrorPanel, Grid, Money, Skeleton, Stack, Stat } from '@isp/ui';
import type { ReactNode } from 'react';
import { money } from '../shared/money.ts';
import { useBalance } from '../shared/queries.ts';
import { Ledger } from './ledger.tsx';
import { OpenInvoices } from './open-invoices.tsx';
import { PaymentMethods } from './payment-methods.tsx';

interface OfCustomer {
  readonly customerId: string;
}

/** What a customer owes and has paid. */
export default function BillingTab({ customerId }: OfCustomer): ReactNode {
  const { can } = useHost();
  const { data: balance, error, refetch, dataUpdatedAt } = useBalance(customerId);
  return (
    <Stack>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!balance && !error && <Skeleton lines={2} height={40} />}
      {balance && <BalanceFigures balance={balance} age={new Date(dataUpdatedAt).toISOString()} />}
      <Grid min={340}>
        {can('billing.document.read') && <OpenInvoices customerId={customerId} />}
        {can('billing.payment-method.read') && <PaymentMethods customerId={customerId} />}
      </Grid>
      <Ledger customerId={customerId} refreshKey={dataUpdatedAt} />
    </Stack>
  );
}

interface BalanceFiguresProps {
  readonly balance: NonNullable<ReturnType<typeof useBalance>['data']>;
  readonly age: string;
}

function BalanceFigures({ balance, age }: BalanceFiguresProps): ReactNode {
  const { t } = useHost();
  const { balanceMinor, openMinor, overdueMinor, creditMinor, currency } = balance;
  const figures = [
    { label: t('Balance (owed)'), minor: balanceMinor },
    { label: t('Open'), minor: openMinor },
    { label: t('Overdue'), minor: overdueMinor },
    { label: t('Credit'), minor: creditMinor },
  ];
  return (
    <Grid min={160}>
      {figures.map(({ label, minor }) => (
        <Stat key={label} label={label} age={age} value={<Money value={money(minor, currency)} />} />
      ))}
    </Grid>
  );
}
