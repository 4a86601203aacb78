import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, Group, Page, PageHeader, Stack } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { KeyText } from '../key-text.tsx';
import { KeyFields } from './key-fields.tsx';
import { checkKey, emptyKey, type KeyForm, toNewKey } from './key-form.ts';

type Issued = AnswerOf<'/api-keys', 'post'>;

/** Makes an API key and shows its text this once. */
export default function NewKey(): ReactNode {
  const { t } = useHost();
  const [issued, setIssued] = useState<Issued>();
  return (
    <Page width="reading">
      <PageHeader
        title={issued ? t('{name} was made', { name: issued.name }) : t('Make API key')}
        back={{ href: '/api-keys', label: t('API keys') }}
      />
      {issued ? <Made issued={issued} /> : <NewKeyForm onMade={setIssued} />}
    </Page>
  );
}

function Made({ issued }: { readonly issued: Issued }): ReactNode {
  const { t } = useHost();
  return (
    <Stack>
      <KeyText text={issued.key} />
      <Group>
        <ButtonLink href={`/api-keys/${issued.id}`}>{t('I have copied it')}</ButtonLink>
      </Group>
    </Stack>
  );
}

function NewKeyForm({ onMade }: { onMade(issued: Issued): void }): ReactNode {
  const { t, api } = useHost();
  const queries = useQueryClient();
  // One key for all tries of one form: an answer that was lost does not make two API keys.
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<KeyForm>({ initial: emptyKey, validate: (values) => checkKey(values, t) });
  const send = async (values: KeyForm) => {
    const issued = await api.post('/api-keys', {
      body: toNewKey(values),
      headers: { 'Idempotency-Key': idempotencyKey },
    });
    await queries.invalidateQueries({ queryKey: ['api-keys'] });
    onMade(issued);
  };
  return (
    <Form
      form={form}
      onSubmit={send}
      submitLabel={t('Make API key')}
      kept={t('What you have entered is still here.')}
      cancel={<ButtonLink href="/api-keys">{t('Cancel')}</ButtonLink>}
    >
      <KeyFields form={form} />
    </Form>
  );
}
