import { useHost } from '@isp/sdk/ui';
import { ButtonLink, Page, PageHeader } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { type ReactNode, useMemo } from 'react';
import { PoolFields } from './pool-fields.tsx';
import { checkPool, emptyPool, type PoolForm, toPool } from './pool-form.ts';

/** Adds a pool. */
export default function NewPool(): ReactNode {
  const { t, api, navigate, toast } = useHost();
  // One key for all tries: an answer that was lost does not make two.
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<PoolForm>({ initial: emptyPool, validate: (values) => checkPool(values, t) });
  const send = async (values: PoolForm) => {
    const pool = await api.post('/radius/pools', {
      body: toPool(values),
      headers: { 'Idempotency-Key': key },
    });
    toast({ title: t('{name} was added', { name: pool.name }), tone: 'good' });
    navigate(`/radius/pools/${pool.id}`);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('Add pool')} back={{ href: '/radius/pools', label: t('Address pools') }} />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add pool')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/radius/pools">{t('Cancel')}</ButtonLink>}
      >
        <PoolFields form={form} isNew />
      </Form>
    </Page>
  );
}
