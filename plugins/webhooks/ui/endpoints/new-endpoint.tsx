import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, Page, PageHeader } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { type ReactNode, useMemo, useState } from 'react';
import { EndpointFields } from './endpoint-fields.tsx';
import { checkEndpoint, type EndpointForm, emptyEndpoint } from './endpoint-form.ts';
import { SecretOnce } from './secret-once.tsx';

type Added = AnswerOf<'/webhooks/endpoints', 'post'>;

/** Adds an endpoint, and shows its secret this once. */
export default function NewEndpoint(): ReactNode {
  const { t, api, navigate } = useHost();
  const [added, setAdded] = useState<Added>();
  // One key for all tries: an answer that was lost does not make two.
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<EndpointForm>({
    initial: emptyEndpoint,
    validate: (values) => checkEndpoint(values, t),
  });
  const send = async ({ url, description, contact, events }: EndpointForm) =>
    setAdded(
      await api.post('/webhooks/endpoints', {
        headers: { 'Idempotency-Key': key },
        body: {
          url: url.trim(),
          events: [...events],
          ...(description.trim() ? { description: description.trim() } : {}),
          ...(contact.trim() ? { contact: contact.trim() } : {}),
        },
      }),
    );
  return (
    <Page width="reading">
      <PageHeader title={t('Add endpoint')} back={{ href: '/webhooks', label: t('Webhooks') }} />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add endpoint')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/webhooks">{t('Cancel')}</ButtonLink>}
      >
        <EndpointFields form={form} />
      </Form>
      {added && <SecretOnce secret={added.secret} onClose={() => navigate(`/webhooks/${added.id}`)} />}
    </Page>
  );
}
