import { useT } from '@isp/sdk/ui';
import { Grid, Section, Stack } from '@isp/ui';
import {
  type FormState,
  NumberField,
  PasswordField,
  Select,
  Switch,
  TextArea,
  TextField,
} from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { NasForm } from './nas-form.ts';
import { accessOptions, vendorOptions } from './nas-queries.ts';
import { newSecret } from './new-secret.ts';

interface NasFieldsProps {
  readonly form: FormState<NasForm>;
  readonly isNew: boolean;
}

/** All that is entered of a NAS. */
export function NasFields({ form, isNew }: NasFieldsProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      <TextField {...form.field('name')} label={t('Name')} maxLength={100} autoComplete="off" required />
      <Grid min={220}>
        <TextField
          {...form.field('address')}
          label={t('Address')}
          description={t('Its packets come from it.')}
          placeholder="192.0.2.1"
          mono
          required
        />
        <PasswordField
          {...form.field('secret')}
          label={t('Shared secret')}
          description={
            isNew ? t('The same as on the access server. Never shown again.') : t('Empty: it stays as it is.')
          }
          autoComplete="new-password"
          generate={newSecret}
          required={isNew}
        />
      </Grid>
      <Grid min={220}>
        <Select {...form.at<string | undefined>('/vendor')} label={t('Make')} options={vendorOptions(t)} />
        <Select
          {...form.field('accessType')}
          label={t('Subscribers come by')}
          options={accessOptions(t)}
          clearable
        />
      </Grid>
      <Switch
        {...form.field('requireMessageAuthenticator')}
        label={t('Only signed requests')}
        description={t(
          'Drops requests without Message-Authenticator (CVE-2024-3596). Off for old ones only.',
        )}
      />
      <ChangesFields form={form} />
    </Stack>
  );
}

function ChangesFields({ form }: Pick<NasFieldsProps, 'form'>): ReactNode {
  const t = useT();
  return (
    <Section title={t('Changes of sessions and accounting')}>
      <Stack>
        <Grid min={220}>
          <NumberField
            {...form.field('coaPort')}
            label={t('Port for changes (CoA)')}
            description={t('Empty: 3799. Older Cisco equipment: 1700.')}
            min={1}
            max={65_535}
          />
          <TextField
            {...form.field('coaAddress')}
            label={t('Address for changes')}
            description={t('Empty: the address above.')}
            mono
          />
          <NumberField
            {...form.field('interimSeconds')}
            label={t('Accounting every')}
            description={t('Empty: 600 seconds.')}
            unit="s"
            min={60}
            max={600}
          />
        </Grid>
        <TextArea
          {...form.field('otherAddresses')}
          label={t('Further addresses')}
          description={t('One on each line, such as that of the other family.')}
          rows={2}
          mono
        />
        <TextField
          {...form.field('identifier')}
          label={t('NAS-Identifier')}
          description={t(
            'Only of one that shares its address with others; then every packet has to carry it.',
          )}
          mono
        />
      </Stack>
    </Section>
  );
}
