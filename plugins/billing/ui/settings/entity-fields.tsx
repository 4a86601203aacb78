import { useHost } from '@isp/sdk/ui';
import { Grid, Section, Stack, Text } from '@isp/ui';
import { type FormState, NumberField, Select, TextArea, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { EntityForm } from './entity-form.ts';
import { useTaxOptions } from './entity-queries.ts';

interface EntityFieldsProps {
  readonly form: FormState<EntityForm>;
  /** It has more taxes than this form changes. */
  readonly severalTaxes: boolean;
}

/** The languages documents are printed in. */
const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl'] as const;

/** All that is entered of a company. */
export function EntityFields({ form, severalTaxes }: EntityFieldsProps): ReactNode {
  const { t } = useHost();
  const text = (pointer: string, label: string) => ({ ...form.at<string>(pointer), label });
  return (
    <Stack>
      <TextField {...text('/name', t('Name'))} maxLength={200} required />
      <Section title={t('Address')}>
        <Stack>
          <TextField {...text('/address/street', t('Street'))} maxLength={200} />
          <Grid min={160}>
            <TextField {...text('/address/postalCode', t('Postal code'))} maxLength={20} />
            <TextField {...text('/address/city', t('City'))} maxLength={200} />
            <TextField {...text('/address/country', t('Country'))} maxLength={2} placeholder="DE" />
          </Grid>
        </Stack>
      </Section>
      <Section title={t('Where customers pay by transfer')}>
        <Grid min={220}>
          <TextField {...text('/payTo/iban', t('Account number (IBAN)'))} maxLength={42} mono />
          <TextField {...text('/payTo/bic', t('Bank (BIC)'))} maxLength={11} mono />
          <TextField {...text('/payTo/holder', t('Holder'))} maxLength={70} />
        </Grid>
      </Section>
      <Section title={t('Whom customers ask')}>
        <Grid min={220}>
          <TextField {...text('/contact/email', t('E-mail'))} type="email" maxLength={254} />
          <TextField {...text('/contact/phone', t('Phone'))} type="tel" maxLength={40} />
          <TextField {...text('/contact/website', t('Website'))} maxLength={200} />
        </Grid>
      </Section>
      <Terms form={form} severalTaxes={severalTaxes} />
      <TextArea
        {...text('/note', t('Small print'))}
        description={t('Such as the register and who directs the company.')}
        maxLength={500}
        rows={3}
      />
    </Stack>
  );
}

function Terms({ form, severalTaxes }: EntityFieldsProps): ReactNode {
  const { t, locale } = useHost();
  const taxes = useTaxOptions();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <Section title={t('Terms')}>
      <Stack>
        <Grid min={200}>
          <NumberField
            {...form.field('termsDays')}
            label={t('Days to pay')}
            description={t('From the issue to the due date.')}
            min={0}
            max={365}
            required
          />
          <Select
            {...form.field('language')}
            label={t('Language of documents')}
            options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
          />
          <TextField {...form.field('vatNumber')} label={t('VAT number')} maxLength={40} mono />
          {taxes && !severalTaxes && (
            <Select
              {...form.field('taxId')}
              label={t('Tax')}
              description={t('Of customers that have none of their own.')}
              options={taxes}
              clearable
            />
          )}
        </Grid>
        {severalTaxes && <Text dimmed>{t('It has several taxes; they stay as they are.')}</Text>}
      </Stack>
    </Section>
  );
}
