import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Grid, Stack, useFormat } from '@isp/ui';
import { DateField, type FormState, PasswordField, RadioGroup, Select, TextField } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OrderForm } from './order-form.ts';

type Tariff = RowOf<'/tariffs'>;

interface FieldsProps {
  readonly form: FormState<OrderForm>;
}

/** Which tariff, and from when. */
export function TariffFields({
  form,
  tariffs,
}: FieldsProps & { readonly tariffs: readonly Tariff[] }): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  if (tariffs.length === 0)
    return (
      <EmptyState title={t('There is no tariff for internet yet')} icon="wallet">
        {t('Add one with POST /tariffs, then it can be ordered here.')}
      </EmptyState>
    );
  return (
    <Stack>
      <RadioGroup
        {...form.field('tariffId')}
        label={t('Tariff')}
        required
        options={tariffs.map((tariff) => ({
          value: tariff.id,
          label: tariff.name,
          description: [format.money(tariff.price), speedOf(tariff)].filter(Boolean).join(' · '),
        }))}
      />
      <DateField {...form.field('startDate')} label={t('From')} description={t('Empty: today.')} />
    </Stack>
  );
}

/** How the customer comes in. */
export function AccessFields({ form }: FieldsProps): ReactNode {
  const { t, api, can } = useHost();
  const routers = useQuery({
    queryKey: ['radius', 'nas', 'names'],
    enabled: can('radius.nas.read'),
    queryFn: ({ signal }) => api.get('/radius/nas', { params: { query: { limit: 200 } }, signal }),
  });
  return (
    <Stack>
      <Grid min={240}>
        <TextField
          {...form.field('login')}
          label={t('Login')}
          description={t('Empty: made from the name.')}
          autoComplete="off"
        />
        <PasswordField
          {...form.field('password')}
          label={t('Password')}
          description={t('Empty: made at random, and shown once.')}
          autoComplete="new-password"
        />
      </Grid>
      <Grid min={240}>
        {routers.data && routers.data.data.length > 0 && (
          <Select
            {...form.field('nasId')}
            label={t('Router')}
            description={t('Empty: any.')}
            clearable
            options={routers.data.data.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          {...form.field('staticIp')}
          label={t('Fixed address')}
          description={t('Empty: one of a pool.')}
          placeholder="203.0.113.7"
        />
      </Grid>
    </Stack>
  );
}

/** `100 / 50 Mbit/s` of the fields an internet tariff has. */
function speedOf(tariff: Tariff): string {
  const { downKbps, upKbps } = tariff as { downKbps?: unknown; upKbps?: unknown };
  if (typeof downKbps !== 'number' || typeof upKbps !== 'number') return '';
  return `${downKbps / 1_000} / ${upKbps / 1_000} Mbit/s`;
}
