import { useHost } from '@isp/sdk/ui';
import { Button, Callout, Stack } from '@isp/ui';
import { Form, TextArea, TextField, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';

interface AddKeyProps {
  onClose(): void;
  onDone(): unknown;
}

interface KeyForm {
  readonly name: string;
  readonly publicKey: string;
}

const pem = /^-----BEGIN PUBLIC KEY-----[\s\S]+-----END PUBLIC KEY-----$/;

/** Trusts a key: from then on packages signed with it can be installed. */
export function AddKey({ onClose, onDone }: AddKeyProps): ReactNode {
  const { t, api, toast } = useHost();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<KeyForm>({
    initial: { name: '', publicKey: '' },
    validate: ({ name, publicKey }): Record<string, string> => ({
      ...(name.trim() === '' ? { '/name': t('Say whose it is.') } : {}),
      ...(pem.test(publicKey.trim())
        ? {}
        : { '/publicKey': t('The lines from BEGIN PUBLIC KEY to END PUBLIC KEY.') }),
    }),
  });
  const send = async ({ name, publicKey }: KeyForm) => {
    const added = await api.post('/trusted-keys', {
      headers: { 'Idempotency-Key': key },
      body: { name: name.trim(), publicKey: `${publicKey.trim()}\n` },
    });
    toast({ title: t('The key {id} is trusted', { id: added.id }), tone: 'good' });
    onClose();
    await onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Trust a key')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Trust it')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          <Callout tone="warn">
            {t(
              'Whoever holds the other half of it can offer code that runs here. Compare its id with what its owner says.',
            )}
          </Callout>
          <TextField
            {...form.field('name')}
            label={t('Whose it is')}
            maxLength={100}
            autoComplete="off"
            required
          />
          <TextArea
            {...form.field('publicKey')}
            label={t('Public key')}
            description={t('Ed25519, as PEM.')}
            rows={5}
            mono
            maxLength={2000}
            required
          />
        </Stack>
      </Form>
    </Dialog>
  );
}
