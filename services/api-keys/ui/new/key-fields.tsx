import { SlotPlace, useHost, useSlot } from '@isp/sdk/ui';
import { Callout, Section, Stack } from '@isp/ui';
import { Combobox, type FormState, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { LimitFields } from '../limit-fields.tsx';
import type { KeyForm } from './key-form.ts';

/** What a key is for, whom it acts for, what it may do and how much. */
export function KeyFields({ form }: { readonly form: FormState<KeyForm> }): ReactNode {
  const { t, can } = useHost();
  return (
    <Stack>
      <TextField
        {...form.field('name')}
        label={t('Name')}
        description={t('What it is for, in your words.')}
        required
      />
      {can('api-keys.key.assign') && can('identity.user.read') && <ActsFor form={form} />}
      <Section title={t('Limits')}>
        <LimitFields form={form} />
      </Section>
      <Section
        title={t('Permissions')}
        description={t('It never may more than the person it acts for, whatever is chosen here.')}
      >
        <Scopes form={form} />
      </Section>
    </Stack>
  );
}

function ActsFor({ form }: { readonly form: FormState<KeyForm> }): ReactNode {
  const { t, api } = useHost();
  const find = async (text: string, signal: AbortSignal) => {
    const query = {
      limit: 20,
      'filter[status]': 'active' as const,
      ...(text.trim() ? { q: text.trim() } : {}),
    };
    const { data } = await api.get('/users', { params: { query }, signal });
    return data.map(({ id, name, email }) => ({ value: id, label: name, description: email }));
  };
  return (
    <Combobox
      {...form.field('user')}
      label={t('Acts for')}
      description={t('Left empty: for yourself.')}
      search={find}
    />
  );
}

/** Identity fills the slot with its choice of permissions, which knows what there is. */
function Scopes({ form }: { readonly form: FormState<KeyForm> }): ReactNode {
  const { t } = useHost();
  const [picker] = useSlot('permissions.picker/v1');
  if (!picker)
    return (
      <Callout tone="warn" title={t('There is nothing to choose')}>
        {t(
          'You may not see roles, so there is no list of permissions for you. Ask an administrator for the key.',
        )}
      </Callout>
    );
  return <SlotPlace entry={picker} given={{ ...form.field('scopes'), label: t('What it may do') }} />;
}
