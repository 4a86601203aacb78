import { useHost } from '@isp/sdk/ui';
import { Button, Stack } from '@isp/ui';
import { Form, NumberField, TextField, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';

interface AddSourceProps {
  onClose(): void;
  onDone(): unknown;
}

interface SourceForm {
  readonly name: string;
  readonly url: string;
  readonly order: number | undefined;
}

const places = /^(\/|file:|https?:\/\/|npm:https?:\/\/)/;

/** Adds a place plugins come from. It is read at once; an index nobody who is trusted has signed is refused. */
export function AddSource({ onClose, onDone }: AddSourceProps): ReactNode {
  const { t, api, toast } = useHost();
  // One key for all tries: an answer that was lost does not make two.
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<SourceForm>({
    initial: { name: '', url: '', order: 100 },
    validate: ({ name, url }): Record<string, string> => ({
      ...(name.trim() === '' ? { '/name': t('Give it a name.') } : {}),
      ...(places.test(url.trim())
        ? {}
        : { '/url': t('A path, or what begins with https:// or npm:https://.') }),
    }),
  });
  const send = async ({ name, url, order }: SourceForm) => {
    const { plugins, problem } = await api.post('/marketplace/sources', {
      headers: { 'Idempotency-Key': key },
      body: { name: name.trim(), url: url.trim(), ...(order === undefined ? {} : { order }) },
    });
    if (problem) toast({ title: t('{name} could not be read', { name }), text: problem, tone: 'warn' });
    else
      toast({
        title: t('{name} offers {count|one plugin|{count} plugins}', { name, count: plugins }),
        tone: 'good',
      });
    onClose();
    await onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Add source')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add source')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          <TextField {...form.field('name')} label={t('Name')} maxLength={80} autoComplete="off" required />
          <TextField
            {...form.field('url')}
            label={t('Address')}
            description={t('The index of a marketplace, npm: and a registry, or a folder on the server.')}
            placeholder="https://plugins.example.com/index.json"
            maxLength={1000}
            autoComplete="off"
            required
          />
          <NumberField
            {...form.field('order')}
            label={t('Order')}
            description={t('Of two sources with the same plugin the lower one offers it.')}
            min={1}
            max={1000}
          />
        </Stack>
      </Form>
    </Dialog>
  );
}
