import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Age,
  ButtonLink,
  Callout,
  Card,
  Count,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
} from '@isp/ui';
import type { ReactNode } from 'react';
import {
  accessOptions,
  labelOf,
  type Nas,
  type NasHealth,
  useNas,
  useNasHealth,
  vendorOptions,
} from './nas-queries.ts';
import { adviceFor, NasState } from './nas-state.tsx';
import { PreviewReply } from './preview-reply.tsx';
import { Reboots } from './reboots.tsx';
import { RemoveNas } from './remove-nas.tsx';

/** One access server: how it fares, what it is set to, what it would be answered. */
export default function NasDetail(): ReactNode {
  const { t, can } = useHost();
  const { nasId: id = '' } = useAddress().params;
  const { data: nas, error, refetch } = useNas(id);
  const reports = useNasHealth();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!nas) return <Skeleton lines={8} />;
  const health = reports.data?.get(id);
  const advice = health && adviceFor(health.state, t);
  return (
    <Page>
      <PageHeader
        title={nas.name}
        subtitle={nas.address}
        status={health && <NasState state={health.state} />}
        back={{ href: '/radius/nas', label: t('Access servers') }}
        actions={
          <>
            {can('radius.nas.change') && (
              <ButtonLink href={`/radius/nas/${id}/edit`} icon="edit">
                {t('Change')}
              </ButtonLink>
            )}
            <RemoveNas nas={nas} />
          </>
        }
      />
      <Stack>
        {advice && <Callout tone="warn">{advice}</Callout>}
        <Grid min={320}>
          {reports.error ? (
            <ErrorPanel error={reports.error} onRetry={() => reports.refetch()} compact />
          ) : (
            <HealthCard health={health} />
          )}
          <SettingsCard nas={nas} />
        </Grid>
        <PreviewReply nasId={id} />
        <Reboots nasId={id} />
      </Stack>
    </Page>
  );
}

function HealthCard({ health }: { readonly health: NasHealth | undefined }): ReactNode {
  const { t } = useHost();
  if (!health) return <Skeleton lines={5} />;
  return (
    <Card title={t('How it fares')}>
      <KeyValue
        items={[
          {
            label: t('Online'),
            value: (
              <Link href="/radius?filter[state]=online">
                <Count value={health.openSessions} />
              </Link>
            ),
          },
          {
            label: t('Last accounting'),
            value: health.lastAccountingAt ? <Age value={health.lastAccountingAt} /> : t('Never'),
          },
          {
            label: t('Last restart'),
            value: health.lastRebootAt ? <Age value={health.lastRebootAt} /> : t('None known'),
          },
          { label: t('Restarts within a day'), value: <Count value={health.rebootsInADay} /> },
          { label: t('Changes left to people'), value: <Count value={health.changesLeftToPeople} /> },
        ]}
      />
    </Card>
  );
}

function SettingsCard({ nas }: { readonly nas: Nas }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={t('Settings')}>
      <KeyValue
        items={[
          { label: t('Make'), value: labelOf(vendorOptions(t), nas.vendor) },
          { label: t('Subscribers come by'), value: labelOf(accessOptions(t), nas.accessType) },
          { label: t('Shared secret'), value: t('Kept encrypted, never shown') },
          {
            label: t('Changes go to'),
            value: `${nas.coaAddress ?? nas.address}, UDP ${nas.coaPort ?? 3799}`,
          },
          { label: t('Accounting every'), value: `${nas.interimSeconds ?? 600} s` },
          { label: t('Only signed requests'), value: nas.requireMessageAuthenticator ? t('Yes') : t('No') },
          { label: t('Further addresses'), value: nas.otherAddresses.join(', ') },
          { label: t('NAS-Identifier'), value: nas.identifier },
        ]}
      />
    </Card>
  );
}
