import { ifUnchanged, useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useBasis, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NasFields } from './nas-fields.tsx';
import { checkNas, type NasForm, toForm, toNasChange } from './nas-form.ts';
import { type Nas, nasKey, useNas } from './nas-queries.ts';

/** Changes an access server. */
export default function EditNas(): ReactNode {
  const { nasId = '' } = useAddress().params;
  const { data, error, refetch } = useNas(nasId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <EditForm now={data} /> : <Skeleton lines={8} />;
}

function EditForm({ now }: { readonly now: Nas }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const params = { path: { id: now.id } };
  const there = `/radius/nas/${now.id}`;
  const basis = useBasis(now, { read: () => api.get('/radius/nas/{id}', { params }), toValues: toForm });
  const nas = basis.thing;
  const form = useForm<NasForm>({ initial: toForm(nas), validate: (values) => checkNas(values, t, false) });
  const send = async (values: NasForm) => {
    const body = { ...toNasChange(values), ...(values.secret === '' ? {} : { secret: values.secret }) };
    await basis.send((read) => api.patch('/radius/nas/{id}', { params, headers: ifUnchanged(read), body }));
    await queries.invalidateQueries({ queryKey: nasKey(nas.id) });
    await queries.invalidateQueries({ queryKey: ['radius', 'nas-health'] });
    toast({ title: t('Saved'), tone: 'good' });
    navigate(there);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('Change {name}', { name: nas.name })} back={{ href: there, label: nas.name }} />
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href={there}>{t('Cancel')}</ButtonLink>}
      >
        <NasFields form={form} isNew={false} />
      </Form>
    </Page>
  );
}
