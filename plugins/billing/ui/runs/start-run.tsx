import { useHost } from '@isp/sdk/ui';
import { Button, Text, useUi } from '@isp/ui';
import { DateField, Form, TextField, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { dayIn } from '../shared/money.ts';

interface StartForm {
  readonly asOf: string | undefined;
  readonly timezone: string;
}

/** Starts the preview of a run; nothing is issued by it. */
export function StartRun({ onClose }: { onClose(): void }): ReactNode {
  const { t, api, navigate } = useHost();
  const { timeZone } = useUi();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<StartForm>({
    initial: { asOf: dayIn(timeZone), timezone: '' },
    validate: ({ asOf }): Record<string, string> =>
      asOf ? {} : { '/asOf': t('Say by which day what is due is billed.') },
  });
  const send = async ({ asOf = '', timezone }: StartForm) => {
    const run = await api.post('/billing/runs', {
      headers: { 'Idempotency-Key': key },
      body: { asOf, ...(timezone.trim() ? { timezone: timezone.trim() } : {}) },
    });
    onClose();
    navigate(`/billing/runs/${run.id}`);
  };
  return (
    <Dialog opened onClose={onClose} title={t('Preview a billing run')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Preview')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Text>{t('Nothing is issued yet: you see what would be, and confirm it then.')}</Text>
        <DateField label={t('Bill what is due by')} required {...form.field('asOf')} />
        <TextField
          label={t('Time zone')}
          description={t('Only customers of this zone, such as Europe/Berlin; empty: all')}
          maxLength={64}
          {...form.field('timezone')}
        />
      </Form>
    </Dialog>
  );
}
