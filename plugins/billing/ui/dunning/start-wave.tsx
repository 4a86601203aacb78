import { useHost } from '@isp/sdk/ui';
import { Button, Text, useUi } from '@isp/ui';
import { DateField, Form, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { dayIn } from '../shared/money.ts';

interface StartForm {
  readonly asOf: string | undefined;
}

/** Starts the preview of a block wave; nobody is blocked by it. */
export function StartWave({ onClose }: { onClose(): void }): ReactNode {
  const { t, api, navigate } = useHost();
  const { timeZone } = useUi();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<StartForm>({
    initial: { asOf: dayIn(timeZone) },
    validate: ({ asOf }): Record<string, string> =>
      asOf ? {} : { '/asOf': t('Say by which day blocks have to be due.') },
  });
  const send = async ({ asOf = '' }: StartForm) => {
    const wave = await api.post('/dunning/waves', { headers: { 'Idempotency-Key': key }, body: { asOf } });
    onClose();
    navigate(`/billing/waves/${wave.id}`);
  };
  return (
    <Dialog opened onClose={onClose} title={t('Preview a block wave')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Preview')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Text>{t('Nobody is blocked yet: you see who would be, and confirm it then.')}</Text>
        <DateField label={t('Blocks that are due by the end of')} required {...form.field('asOf')} />
      </Form>
    </Dialog>
  );
}
