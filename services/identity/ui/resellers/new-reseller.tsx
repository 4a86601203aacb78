import { useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { ResellerFields } from './reseller-fields.tsx';
import { checkReseller, emptyReseller, type ResellerForm, toNewReseller } from './reseller-form.ts';
import { useResellers } from './reseller-queries.ts';

/** Adds a reseller; `?below=` in the address names the one it is to be below. */
export default function NewReseller(): ReactNode {
  const { below } = useAddress().search;
  const { nameOf, isLoading } = useResellers();
  if (below === undefined) return <NewForm parent={undefined} />;
  if (isLoading) return <Skeleton lines={8} />;
  return <NewForm parent={{ value: below, label: nameOf(below) ?? below }} />;
}

function NewForm({ parent }: Pick<ResellerForm, 'parent'>): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  // One key for all tries of one reseller: an answer that was lost does not make two of it.
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<ResellerForm>({
    initial: { ...emptyReseller, parent },
    validate: (values) => checkReseller(values, t),
  });
  const send = async (values: ResellerForm) => {
    const { id, name } = await api.post('/resellers', {
      body: toNewReseller(values),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['identity'] });
    toast({ title: t('{name} was added', { name }), tone: 'good' });
    navigate(`/identity/resellers/${id}`);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('Add reseller')} back={{ href: '/identity/resellers', label: t('Resellers') }} />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add reseller')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/identity/resellers">{t('Cancel')}</ButtonLink>}
      >
        <ResellerFields form={form} parentHint={t('Left empty: right below your own.')} />
      </Form>
    </Page>
  );
}
