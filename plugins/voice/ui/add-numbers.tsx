import { useHost } from '@isp/sdk/ui';
import { Button, Grid } from '@isp/ui';
import { Form, TextField, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { checkRange, digitsOf } from './number-range.ts';

interface AddNumbersProps {
  onClose(): void;
  onDone(): void;
}

/** Adds a range of numbers; those that are there already stay as they are. */
export function AddNumbers({ onClose, onDone }: AddNumbersProps): ReactNode {
  const { t, api, toast } = useHost();
  // The same for all tries: an answer that was lost does nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm({ initial: { from: '', to: '' }, validate: (range) => checkRange(range, t) });
  const send = async ({ from, to }: { readonly from: string; readonly to: string }) => {
    const { added, known } = await api.post('/voice/numbers', {
      headers: { 'Idempotency-Key': key },
      body: { from: digitsOf(from), to: digitsOf(to) },
    });
    toast({
      title: t('{count|One number was added|{count} numbers were added}', { count: added }),
      ...(known > 0 ? { text: t('{count} were there already.', { count: known }) } : {}),
      tone: 'good',
    });
    onDone();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Add numbers')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add numbers')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Grid min={200}>
          <TextField
            {...form.field('from')}
            label={t('First number')}
            description={t('With the country in front.')}
            type="tel"
            placeholder="+49 30 12345600"
            required
          />
          <TextField
            {...form.field('to')}
            label={t('Last number')}
            description={t('10,000 numbers at most.')}
            type="tel"
            placeholder="+49 30 12345699"
            required
          />
        </Grid>
      </Form>
    </Dialog>
  );
}
