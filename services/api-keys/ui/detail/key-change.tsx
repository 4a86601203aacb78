import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Card, Stack } from '@isp/ui';
import { Form, TextField, useBasis, useForm } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { ApiKeyDetails } from '../key-queries.ts';
import { dayOf, endOfDay, LimitFields, type LimitValues } from '../limit-fields.tsx';

interface KeyChangeProps {
  readonly apiKey: ApiKeyDetails;
  onDone(): unknown;
}

interface Values extends LimitValues {
  readonly name: string;
}

/** Changes name and limits of a key. Permissions stay: for others make another key. */
export function KeyChange({ apiKey, onDone }: KeyChangeProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: apiKey.id } };
  const basis = useBasis(apiKey, { read: () => api.get('/api-keys/{id}', { params }), toValues });
  const form = useForm<Values>({
    initial: toValues(basis.thing),
    validate: (values): Readonly<Record<string, string>> =>
      values.name.trim() === '' ? { '/name': t('Say what it is for.') } : {},
  });
  const send = async (values: Values) => {
    await basis.send((read) => {
      const body = changesOf(values, read.expiresAt);
      return api.patch('/api-keys/{id}', { params, headers: ifUnchanged(read), body });
    });
    toast({ title: t('Saved'), tone: 'good' });
    await onDone();
  };
  return (
    <Card title={t('Change')}>
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
      >
        <Stack>
          <TextField {...form.field('name')} label={t('Name')} required />
          <LimitFields form={form} />
        </Stack>
      </Form>
    </Card>
  );
}

function toValues({ name, dailyQuota, monthlyQuota, ratePerSecond, expiresAt }: ApiKeyDetails): Values {
  return { name, dailyQuota, monthlyQuota, ratePerSecond, lastDay: dayOf(expiresAt) };
}

/** An emptied limit is taken away. The end stays as it is to the second while its day does. */
function changesOf({ name, dailyQuota, monthlyQuota, ratePerSecond, lastDay }: Values, before?: string) {
  return {
    name: name.trim(),
    dailyQuota: dailyQuota ?? null,
    monthlyQuota: monthlyQuota ?? null,
    ratePerSecond: ratePerSecond ?? null,
    ...(lastDay === dayOf(before) ? {} : { expiresAt: lastDay ? endOfDay(lastDay) : null }),
  };
}
