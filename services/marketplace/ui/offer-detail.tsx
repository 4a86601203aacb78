import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Badge,
  ButtonLink,
  Callout,
  ErrorPanel,
  Grid,
  Page,
  PageHeader,
  Skeleton,
  Stack,
  StatusBadge,
} from '@isp/ui';
import type { ReactNode } from 'react';
import { InstallOffer } from './install-offer.tsx';
import { AskedFor, OfferFacts } from './offer-facts.tsx';
import { type Offer, useOffer } from './offer-queries.ts';
import { OfferUpdate } from './offer-update.tsx';
import { OfferVersions } from './offer-versions.tsx';
import { UpdatePolicy } from './update-policy.tsx';

/** One plugin of the marketplace: what it asks for, who signed it, its versions; install and update. */
export default function OfferDetail(): ReactNode {
  const { pluginId = '' } = useAddress().params;
  const { data, error, refetch } = useOffer(pluginId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail key={data.id} offer={data} onDone={refetch} /> : <Skeleton lines={8} />;
}

function Detail({ offer, onDone }: { readonly offer: Offer; onDone(): unknown }): ReactNode {
  const { t, can } = useHost();
  const { id, name, description, installed, deprecated, compatible, reason, update } = offer;
  const mayInstall = can('marketplace.plugin.install');
  return (
    <Page>
      <PageHeader
        title={name}
        subtitle={description}
        status={installed ? <StatusBadge status={installed.state} /> : <Badge>{t('Not installed')}</Badge>}
        back={{ href: '/marketplace', label: t('Marketplace') }}
        actions={
          <>
            {installed && can('plugins.plugin.read') && (
              <ButtonLink href={`/plugins/${id}`} icon="settings">
                {t('Settings, health and versions')}
              </ButtonLink>
            )}
            {mayInstall && <InstallOffer offer={offer} onDone={onDone} />}
          </>
        }
      />
      <Stack>
        {deprecated && (
          <Callout tone="warn" title={t('It should not be used any more')}>
            {deprecated.reason}
          </Callout>
        )}
        {!compatible && (
          <Callout tone="bad" title={t('It cannot be installed here')}>
            {reason}
          </Callout>
        )}
        {update && <OfferUpdate offer={offer} update={update} onDone={onDone} />}
        <Grid min={320}>
          <OfferFacts offer={offer} />
          <AskedFor asked={offer.permissions} />
        </Grid>
        {installed && mayInstall && <UpdatePolicy id={id} installed={installed} onDone={onDone} />}
        <OfferVersions offer={offer} />
      </Stack>
    </Page>
  );
}
