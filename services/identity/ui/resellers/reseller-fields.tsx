import { useHost } from '@isp/sdk/ui';
import { Stack } from '@isp/ui';
import { Combobox, type FormState, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { ResellerForm } from './reseller-form.ts';

interface ResellerFieldsProps {
  readonly form: FormState<ResellerForm>;
  /** Shown beside the reseller above; without it the field is left out. */
  readonly parentHint?: string;
}

/** What a reseller is called, whom it is below, and how it is reached. */
export function ResellerFields({ form, parentHint }: ResellerFieldsProps): ReactNode {
  const { t, api } = useHost();
  const find = async (text: string, signal: AbortSignal) => {
    const query = {
      limit: 20,
      'filter[status]': 'active' as const,
      ...(text.trim() ? { q: text.trim() } : {}),
    };
    const { data } = await api.get('/resellers', { params: { query }, signal });
    return data.map(({ id, name }) => ({ value: id, label: name }));
  };
  return (
    <Stack>
      <TextField {...form.field('name')} label={t('Name')} required />
      {parentHint !== undefined && (
        <Combobox {...form.field('parent')} label={t('Below')} description={parentHint} search={find} />
      )}
      <TextField {...form.field('email')} label={t('E-mail')} type="email" />
      <TextField {...form.field('phone')} label={t('Phone')} type="tel" />
      <TextField
        {...form.field('externalId')}
        label={t('External id')}
        description={t('Its number in another system, if it has one.')}
      />
    </Stack>
  );
}
