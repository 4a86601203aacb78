import { useT } from '@isp/sdk/ui';
import { Grid, Stack } from '@isp/ui';
import { type FormState, NumberField, Switch, TextArea, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { PoolForm } from './pool-form.ts';

interface PoolFieldsProps {
  readonly form: FormState<PoolForm>;
  /** Name and network are settled once; they are shown for a new pool only. */
  readonly isNew: boolean;
}

/** All that is entered of a pool. */
export function PoolFields({ form, isNew }: PoolFieldsProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      {isNew && <NetworkFields form={form} />}
      <TextArea
        {...form.field('exclude')}
        label={t('Not given out')}
        description={t('Addresses, ranges A-B or networks inside the pool, one on each line.')}
        rows={3}
        mono
      />
      <NumberField
        {...form.field('quarantineHours')}
        label={t('Kept back')}
        description={t('How long what was given back goes to nobody else.')}
        unit={t('hours')}
        min={0}
        max={8_760}
      />
      <Switch
        {...form.field('forEverybody')}
        label={t('For everybody')}
        description={t(
          'Services that name no pool of this kind get theirs from it. One pool of each kind at most.',
        )}
      />
    </Stack>
  );
}

function NetworkFields({ form }: Pick<PoolFieldsProps, 'form'>): ReactNode {
  const t = useT();
  return (
    <>
      <TextField
        {...form.field('name')}
        label={t('Name')}
        description={t('Tariffs and services ask for it by this name. It stays.')}
        placeholder="home-v4"
        maxLength={63}
        required
      />
      <Grid min={220}>
        <TextField
          {...form.field('cidr')}
          label={t('Network')}
          description={t('IPv4 or IPv6. It stays.')}
          placeholder="192.0.2.0/24"
          mono
          required
        />
        <NumberField
          {...form.field('delegatedPrefixLength')}
          label={t('Length of delegated networks')}
          description={t('IPv6 only: for what is behind the router. Empty: a /64 for the line itself.')}
          min={16}
          max={64}
        />
      </Grid>
    </>
  );
}
