import { useT } from '@isp/sdk/ui';
import { Grid, Section, Stack } from '@isp/ui';
import { DateField, type FormState, MoneyField, NumberField, Select, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { ServiceType } from './service-types.ts';
import { currencyOf, type TariffForm } from './tariff-form.ts';

interface FieldsProps {
  readonly form: FormState<TariffForm>;
}

/** Of which type it is and what it is called. */
export function GeneralFields({
  form,
  types,
}: FieldsProps & { readonly types: readonly ServiceType[] }): ReactNode {
  const t = useT();
  return (
    <Section title={t('Tariff')}>
      <Stack>
        <Select
          {...form.field('type')}
          label={t('Type')}
          onChange={(type) => form.setValues({ ...form.values, type, fields: {} })}
          options={types.map(({ type, title }) => ({ value: type, label: title }))}
          required
        />
        <TextField {...form.field('name')} label={t('Name')} maxLength={200} autoComplete="off" required />
        <Grid min={180}>
          <DateField {...form.field('validFrom')} label={t('Can be ordered from')} />
          <DateField {...form.field('validTo')} label={t('Can be ordered until')} />
        </Grid>
      </Stack>
    </Section>
  );
}

/** What it costs, and how it is billed. */
export function PriceFields({ form }: FieldsProps): ReactNode {
  const t = useT();
  const currency = currencyOf(form.values);
  return (
    <Section title={t('Price')}>
      <Stack>
        <Grid min={160}>
          <TextField {...form.field('currency')} label={t('Currency')} maxLength={3} required />
          <MoneyField {...form.field('price')} label={t('Price')} currency={currency} min={0} required />
          <MoneyField
            {...form.field('setupFee')}
            label={t('Once, with the first bill')}
            currency={currency}
            min={1}
          />
        </Grid>
        <Grid min={200}>
          <Select
            {...form.field('billingPeriod')}
            label={t('Billed')}
            options={[
              { value: 'monthly', label: t('per month') },
              { value: 'quarterly', label: t('per quarter') },
              { value: 'annual', label: t('per year') },
            ]}
          />
          <Select
            {...form.field('billingMode')}
            label={t('When in the period')}
            options={[
              { value: 'in-advance', label: t('In advance') },
              { value: 'in-arrears', label: t('Afterwards') },
            ]}
          />
        </Grid>
      </Stack>
    </Section>
  );
}

/** For how long it is taken, and what ending early costs. */
export function TermFields({ form }: FieldsProps): ReactNode {
  const t = useT();
  const { feeKind } = form.values;
  return (
    <Section title={t('Term')}>
      <Stack>
        <Grid min={200}>
          <NumberField
            {...form.field('minimumTermMonths')}
            label={t('Months it is taken for')}
            description={t('Empty: it may end any day.')}
            min={1}
            max={120}
          />
          <NumberField
            {...form.field('renews')}
            label={t('Months it goes on for')}
            description={t('Each time nobody has ended it.')}
            min={1}
            max={120}
          />
        </Grid>
        <Select
          {...form.field('feeKind')}
          label={t('Ending before the term is over costs')}
          placeholder={t('Nothing')}
          clearable
          options={[
            { value: 'fixed', label: t('The same on every day') },
            { value: 'declining', label: t('Less day by day') },
            { value: 'remaining-months', label: t('A share of the months that are left') },
          ]}
        />
        {(feeKind === 'fixed' || feeKind === 'declining') && (
          <MoneyField
            {...form.field('feeAmount')}
            label={t('Fee')}
            currency={currencyOf(form.values)}
            required
          />
        )}
        {feeKind === 'remaining-months' && (
          <TextField
            {...form.field('feePercent')}
            label={t('Share in percent')}
            inputMode="decimal"
            required
          />
        )}
      </Stack>
    </Section>
  );
}
