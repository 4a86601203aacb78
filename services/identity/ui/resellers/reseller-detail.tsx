import { useAddress, useHost } from '@isp/sdk/ui';
import {
  ButtonLink,
  Card,
  DateTime,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
} from '@isp/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CloseReseller } from './close-reseller.tsx';
import { ResellerChange } from './reseller-change.tsx';
import { type Reseller, useReseller, useResellers } from './reseller-queries.ts';
import { statusName } from './reseller-words.ts';
import { ResellersBelow } from './resellers-below.tsx';

/** One reseller: how it is reached, whom it is below, and who is below it. */
export default function ResellerDetail(): ReactNode {
  const { resellerId = '' } = useAddress().params;
  const { data, error, refetch } = useReseller(resellerId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail key={data.id} reseller={data} /> : <Skeleton lines={8} />;
}

function Detail({ reseller }: { readonly reseller: Reseller }): ReactNode {
  const { t, can } = useHost();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(0);
  const { id, name, status } = reseller;
  const beginAnew = async () => {
    await queries.invalidateQueries({ queryKey: ['identity'] });
    setBegun((before) => before + 1);
  };
  const active = status === 'active';
  return (
    <Page>
      <PageHeader
        title={name}
        subtitle={[reseller.email, reseller.phone].filter(Boolean).join(' · ')}
        status={<StatusBadge status={status} label={statusName(t, status)} />}
        back={{ href: '/identity/resellers', label: t('Resellers') }}
        actions={
          <>
            {active && can('identity.reseller.create') && (
              <ButtonLink href={`/identity/resellers/new?below=${id}`} icon="plus">
                {t('Add one below')}
              </ButtonLink>
            )}
            {active && reseller.parentId && can('identity.reseller.close') && (
              <CloseReseller reseller={reseller} />
            )}
          </>
        }
      />
      <Stack>
        <Grid min={320}>
          <Facts reseller={reseller} />
          {active && can('identity.reseller.change') && (
            <ResellerChange key={begun} reseller={reseller} onDone={beginAnew} />
          )}
        </Grid>
        <ResellersBelow id={id} />
      </Stack>
    </Page>
  );
}

function Facts({ reseller }: { readonly reseller: Reseller }): ReactNode {
  const { t, can } = useHost();
  const { nameOf } = useResellers();
  const { id, parentId, externalId, createdAt, updatedAt } = reseller;
  const parent = nameOf(parentId);
  return (
    <Card title={t('Reseller')}>
      <KeyValue
        items={[
          {
            label: t('Below'),
            value: parent ? <Link href={`/identity/resellers/${parentId}`}>{parent}</Link> : undefined,
          },
          { label: t('External id'), value: externalId },
          { label: t('Since'), value: <DateTime value={createdAt} /> },
          { label: t('Last changed'), value: <DateTime value={updatedAt} /> },
          {
            label: t('Its people'),
            value: can('identity.user.read') && (
              <Link href={`/identity/users?filter[resellerId]=${id}`}>{t('Users')}</Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
