import { useT } from '@isp/sdk/ui';
import { Grid, Stack } from '@isp/ui';
import { type FormState, NumberField, RadioGroup, Select, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { CustomerForm } from './customer-form.ts';

interface FieldsProps {
  readonly form: FormState<CustomerForm>;
}

/** Who the customer is. */
export function BasicFields({ form }: FieldsProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      <RadioGroup
        {...form.field('type')}
        label={t('Type')}
        options={[
          { value: 'residential', label: t('Residential') },
          { value: 'business', label: t('Business') },
        ]}
      />
      <TextField {...form.field('name')} label={t('Name')} autoComplete="off" maxLength={200} required />
      <Grid min={240}>
        <TextField {...form.field('email')} label={t('E-mail')} type="email" autoComplete="off" />
        <TextField {...form.field('phone')} label={t('Phone')} type="tel" autoComplete="off" />
      </Grid>
      <TextField {...form.field('street')} label={t('Street and number')} autoComplete="off" />
      <Grid min={160}>
        <TextField {...form.field('postalCode')} label={t('Postal code')} autoComplete="off" />
        <TextField {...form.field('city')} label={t('Town')} autoComplete="off" />
        <TextField {...form.field('country')} label={t('Country')} placeholder="DE" maxLength={2} />
      </Grid>
      <TextField
        {...form.field('externalId')}
        label={t('External id')}
        description={t('Of this customer in another system.')}
      />
    </Stack>
  );
}

/** How the customer pays. */
export function BillingFields({ form }: FieldsProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      <Select
        {...form.field('billingType')}
        label={t('How he pays')}
        options={[
          { value: 'postpaid', label: t('After the invoice') },
          { value: 'prepaid-balance', label: t('Prepaid, from a balance') },
          { value: 'prepaid-period', label: t('Prepaid, per period') },
        ]}
      />
      <Grid min={200}>
        <TextField
          {...form.field('currency')}
          label={t('Currency')}
          description={t('Empty: that of the ISP.')}
          placeholder="EUR"
          maxLength={3}
        />
        <NumberField
          {...form.field('billCycleDay')}
          label={t('Day of the month')}
          description={t('On which a period begins. Empty: that of the ISP.')}
          min={1}
          max={31}
        />
      </Grid>
      <TextField
        {...form.field('timezone')}
        label={t('Time zone')}
        description={t('Empty: that of the ISP.')}
        placeholder="Europe/Berlin"
      />
      <TextField {...form.field('vatNumber')} label={t('VAT number')} maxLength={40} />
    </Stack>
  );
}
