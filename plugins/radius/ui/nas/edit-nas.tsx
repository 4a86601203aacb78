import { useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
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
  return data ? <EditForm nas={data} /> : <Skeleton lines={8} />;
}

function EditForm({ nas }: { readonly nas: Nas }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const there = `/radius/nas/${nas.id}`;
  const form = useForm<NasForm>({ initial: toForm(nas), validate: (values) => checkNas(values, t, false) });
  const send = async (values: NasForm) => {
    await api.patch('/radius/nas/{id}', {
      params: { path: { id: nas.id } },
      body: { ...toNasChange(values), ...(values.secret === '' ? {} : { secret: values.secret }) },
    });
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
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href={there}>{t('Cancel')}</ButtonLink>}
      >
        <NasFields form={form} isNew={false} />
      </Form>
    </Page>
  );
}
