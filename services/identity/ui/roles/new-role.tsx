import { useHost } from '@isp/sdk/ui';
import { ButtonLink, Page, PageHeader } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { RoleFields } from './role-fields.tsx';
import { checkRole, type RoleForm, toRole } from './role-form.ts';

/** Makes a role of one's own. */
export default function NewRole(): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<RoleForm>({
    initial: { name: '', kinds: ['staff'], permissions: [] },
    validate: (values) => checkRole(values, t),
  });
  const send = async (values: RoleForm) => {
    const { id, name } = await api.post('/roles', {
      body: { name: values.name, ...toRole(values) },
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['identity'] });
    toast({ title: t('{name} was added', { name }), tone: 'good' });
    navigate(`/identity/roles/${id}`);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('Add role')}
        subtitle={t('You can give what you may do yourself.')}
        back={{ href: '/identity/roles', label: t('Roles') }}
      />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add role')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/identity/roles">{t('Cancel')}</ButtonLink>}
      >
        <RoleFields form={form} named={false} />
      </Form>
    </Page>
  );
}
