import { type AnswerOf, useAddress, useHost } from '@isp/sdk/ui';
import {
  Callout,
  Card,
  DateTime,
  EmptyState,
  ErrorPanel,
  Grid,
  KeyValue,
  Link,
  Page,
  PageHeader,
  Skeleton,
  Stack,
} from '@isp/ui';
import { Form, NumberField, TextField, useForm } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Asked, askedOf, checkAsked, queryOf } from './look-up-form.ts';

type Found = AnswerOf<'/radius/lookup', 'get'>;

/** Who had an address at a moment. What is asked stands in the page's address. */
export default function AddressLookUp(): ReactNode {
  const { t, navigate } = useHost();
  const { search } = useAddress();
  const form = useForm<Asked>({ initial: askedOf(search), validate: (values) => checkAsked(values, t) });
  return (
    <Page>
      <PageHeader
        title={t('Who had an address')}
        subtitle={t('By the sessions of that time. Each question is kept in the audit log.')}
      />
      <Stack>
        <Form
          form={form}
          onSubmit={(values) => navigate(`/radius/lookup?${new URLSearchParams(queryOf(values))}`)}
          submitLabel={t('Look up')}
        >
          <Grid min={200}>
            <TextField {...form.field('ip')} label={t('Address')} placeholder="192.0.2.7" mono required />
            <TextField
              {...form.field('at')}
              label={t('Moment')}
              description={t('Empty: now. Without an offset it is UTC.')}
              placeholder="2026-03-10 12:00:00"
              mono
            />
            <NumberField
              {...form.field('port')}
              label={t('Port')}
              description={t('Needed for an address that many share.')}
              min={0}
              max={65_535}
            />
            <TextField {...form.field('protocol')} label={t('Protocol')} placeholder="tcp" maxLength={20} />
          </Grid>
        </Form>
        {search.ip ? <Answer search={search} /> : <Nothing />}
      </Stack>
    </Page>
  );
}

function Nothing(): ReactNode {
  const { t } = useHost();
  return (
    <EmptyState title={t('Nothing asked yet')} icon="search">
      {t('Enter the address and the moment of the complaint.')}
    </EmptyState>
  );
}

function Answer({ search }: { readonly search: Readonly<Record<string, string>> }): ReactNode {
  const { t, api } = useHost();
  const { ip = '', at, port, protocol } = search;
  const query = { ip, ...(at && { at }), ...(port && { port: Number(port) }), ...(protocol && { protocol }) };
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'lookup', query],
    queryFn: ({ signal }) => api.get('/radius/lookup', { params: { query }, signal }),
    // Each question is written down, so it is asked once, not whenever the window is looked at.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <div aria-live="polite">
      <Stack>
        {data.needsPort && (
          <Callout tone="warn" title={t('Many share this address')}>
            {t('Enter the port the other side saw; without it nobody can be named.')}
          </Callout>
        )}
        {data.holders.map((holder) => (
          <Holder key={holder.sessionId} holder={holder} />
        ))}
        {data.holders.length === 0 && !data.needsPort && (
          <EmptyState title={t('Nobody had it')} icon="user">
            {t(
              'No session had {ip} at that moment. See whether the moment was given with the right offset.',
              { ip },
            )}
          </EmptyState>
        )}
      </Stack>
    </div>
  );
}

function Holder({ holder }: { readonly holder: Found['holders'][number] }): ReactNode {
  const { t } = useHost();
  const { customerId, serviceId } = holder;
  return (
    <Card title={holder.login}>
      <KeyValue
        columns={2}
        items={[
          {
            label: t('Customer'),
            value: customerId && <Link href={`/customers/${customerId}`}>{t('Show')}</Link>,
          },
          {
            label: t('Service'),
            value: serviceId && <Link href={`/subscriptions/${serviceId}`}>{t('Show')}</Link>,
          },
          { label: t('Device'), value: holder.callingStation },
          { label: t('Since'), value: <DateTime value={holder.startedAt} /> },
          { label: t('Heard of'), value: <DateTime value={holder.heardOfAt} /> },
          { label: t('Ended'), value: holder.stoppedAt && <DateTime value={holder.stoppedAt} /> },
        ]}
      />
    </Card>
  );
}
