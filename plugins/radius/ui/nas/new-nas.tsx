import { useHost } from '@isp/sdk/ui';
import { ButtonLink, Page, PageHeader } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { NasFields } from './nas-fields.tsx';
import { checkNas, emptyNas, type NasForm, toNas } from './nas-form.ts';

/** Adds an access server. */
export default function NewNas(): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  // One key for all tries: an answer that was lost does not make two.
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<NasForm>({ initial: emptyNas, validate: (values) => checkNas(values, t, true) });
  const send = async (values: NasForm) => {
    const nas = await api.post('/radius/nas', {
      body: { ...toNas(values), secret: values.secret },
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['radius', 'nas-health'] });
    toast({ title: t('{name} was added', { name: nas.name }), tone: 'good' });
    navigate(`/radius/nas/${nas.id}`);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('Add access server')} back={{ href: '/radius/nas', label: t('Access servers') }} />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add access server')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/radius/nas">{t('Cancel')}</ButtonLink>}
      >
        <NasFields form={form} isNew />
      </Form>
    </Page>
  );
}
