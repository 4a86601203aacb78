import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Callout, Card, ErrorPanel, KeyValue, Page, PageHeader, Skeleton } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChangeAddresses } from './change-addresses.tsx';

type Kept = AnswerOf<'/staff-addresses', 'get'>;

/** Where staff may log in from. */
export default function StaffAddresses(): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'staff-addresses'],
    queryFn: ({ signal }) => api.get('/staff-addresses', { signal }),
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t('Staff networks')}
        subtitle={t('Where your own people may log in from. Resellers and customers may from everywhere.')}
      />
      {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <Addresses kept={data} onDone={() => refetch()} />}
    </Page>
  );
}

function Addresses({ kept, onDone }: { readonly kept: Kept; onDone(): unknown }): ReactNode {
  const { t, can } = useHost();
  const { networks, yourAddress } = kept;
  const open = networks.length === 0;
  return (
    <>
      {open ? (
        <Callout tone="warn">{t('Staff may log in from everywhere.')}</Callout>
      ) : (
        <Callout tone="good">
          {t('Staff may log in from {count|one network|{count} networks} only.', { count: networks.length })}
        </Callout>
      )}
      {can('identity.address.change') ? (
        // Another list, read anew, begins another form.
        <ChangeAddresses key={networks.join(' ')} kept={kept} onDone={onDone} />
      ) : (
        <Card title={t('Networks')}>
          <KeyValue
            items={[
              { label: t('Addresses and networks'), value: networks.join(', ') || t('From everywhere') },
              { label: t('Your own address'), value: yourAddress },
            ]}
          />
        </Card>
      )}
    </>
  );
}
