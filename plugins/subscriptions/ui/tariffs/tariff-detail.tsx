import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Card,
  CivilDate,
  ErrorPanel,
  Grid,
  KeyValue,
  Money,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { periodText, type Tariff } from '../names.ts';
import { FieldsCard } from './fields-of-type.tsx';
import { TariffActions } from './tariff-actions.tsx';
import { TariffPrices } from './tariff-prices.tsx';

/** One tariff: what it has, what it costs, cost and will cost. */
export default function TariffDetail(): ReactNode {
  const { t, api } = useHost();
  const { tariffId: id = '' } = useAddress().params;
  const {
    data: tariff,
    error,
    refetch,
  } = useQuery({
    queryKey: ['tariffs', id],
    queryFn: ({ signal }) => api.get('/tariffs/{id}', { params: { path: { id } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!tariff) return <Skeleton lines={8} />;
  return (
    <Page>
      <PageHeader
        title={tariff.name}
        status={<StatusBadge status={tariff.status} />}
        back={{ href: '/subscriptions/tariffs', label: t('Tariffs') }}
        actions={tariff.status === 'active' && <TariffActions tariff={tariff} onDone={refetch} />}
      />
      <Stack>
        <Grid min={320}>
          <TermsCard tariff={tariff} />
          <FieldsCard tariff={tariff} />
        </Grid>
        <TariffPrices tariffId={id} />
      </Stack>
    </Page>
  );
}

function TermsCard({ tariff }: { readonly tariff: Tariff }): ReactNode {
  const { t } = useHost();
  const { setupFee, price } = tariff;
  return (
    <Card title={t('Price')}>
      <KeyValue
        items={[
          {
            label: t('Price'),
            value: (
              <>
                <Money value={price} /> {periodText(tariff.billingPeriod, t)}
              </>
            ),
          },
          {
            label: t('When in the period'),
            value: tariff.billingMode === 'in-advance' ? t('In advance') : t('Afterwards'),
          },
          { label: t('Once, with the first bill'), value: setupFee && <Money value={setupFee} /> },
          { label: t('Months it is taken for'), value: tariff.minimumTermMonths },
          { label: t('Months it goes on for'), value: tariff.renews },
          { label: t('Ending before the term is over costs'), value: <Fee tariff={tariff} /> },
          {
            label: t('Can be ordered from'),
            value: tariff.validFrom && <CivilDate value={tariff.validFrom} />,
          },
          { label: t('Can be ordered until'), value: tariff.validTo && <CivilDate value={tariff.validTo} /> },
        ]}
      />
    </Card>
  );
}

function Fee({ tariff: { terminationFee: fee, price } }: { readonly tariff: Tariff }): ReactNode {
  const { t } = useHost();
  if (!fee) return t('Nothing');
  if (fee.kind === 'remaining-months')
    return t('{percent} % of the months that are left', { percent: fee.percent });
  return (
    <>
      <Money value={{ amountMinor: fee.amountMinor, currency: price.currency }} />{' '}
      {fee.kind === 'declining' && t('Less day by day')}
    </>
  );
}
