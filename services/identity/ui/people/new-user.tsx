import { useHost } from '@isp/sdk/ui';
import { ButtonLink, Page, PageHeader, Stack } from '@isp/ui';
import { Combobox, Form, type FormState, RadioGroup, TextField, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { RoleField } from './role-field.tsx';
import { checkUser, emptyUser, toNewUser, type UserForm } from './user-form.ts';
import { kindOptions } from './user-words.ts';

/** Invites somebody: the platform sends him a mail with a link to choose his password. */
export default function NewUser(): ReactNode {
  const { t, api, user, navigate, toast } = useHost();
  const queries = useQueryClient();
  // One key for all tries of one user: an answer that was lost does not make two of him.
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<UserForm>({
    initial: emptyUser(user.kind),
    validate: (values) => checkUser(values, t),
  });
  const send = async (values: UserForm) => {
    const { id, email } = await api.post('/users', {
      body: toNewUser(values),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['identity'] });
    toast({ title: t('An invitation goes to {email}', { email }), tone: 'good' });
    navigate(`/identity/users/${id}`);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('Invite user')}
        subtitle={t('He gets a mail with a link to choose his password; it is good for three days.')}
        back={{ href: '/identity/users', label: t('Users') }}
      />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Send invitation')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/identity/users">{t('Cancel')}</ButtonLink>}
      >
        <UserFields form={form} />
      </Form>
    </Page>
  );
}

function UserFields({ form }: { readonly form: FormState<UserForm> }): ReactNode {
  const { t, user } = useHost();
  const { kind = 'staff' } = form.values;
  const kinds = kindOptions(t).filter(({ value }) => user.kind === 'staff' || value !== 'staff');
  return (
    <Stack>
      <RadioGroup
        {...form.field('kind')}
        label={t('Kind')}
        options={kinds}
        onChange={(next) => form.setValues({ ...form.values, kind: next, roles: [] })}
      />
      <TextField {...form.field('email')} label={t('E-mail')} type="email" required />
      <TextField {...form.field('name')} label={t('Name')} required />
      <Whose form={form} kind={kind} />
      <RoleField {...form.field('roles')} label={t('Roles')} kind={kind} />
    </Stack>
  );
}

function Whose({ form, kind }: { readonly form: FormState<UserForm>; readonly kind: string }): ReactNode {
  const { t, read } = useHost();
  const find = (list: string) => async (text: string, signal: AbortSignal) => {
    const query = new URLSearchParams({ limit: '20', ...(text.trim() ? { q: text.trim() } : {}) });
    const { data } = (await read(`${list}?${query}`, { signal })) as Named;
    return data.map(({ id, name }) => ({ value: id, label: name }));
  };
  if (kind === 'reseller')
    return (
      <Combobox
        {...form.field('reseller')}
        label={t('Reseller')}
        description={t('Left empty: your own.')}
        search={find('/resellers')}
      />
    );
  if (kind !== 'customer') return null;
  return <Combobox {...form.field('customer')} label={t('Customer')} required search={find('/customers')} />;
}

interface Named {
  readonly data: readonly { readonly id: string; readonly name: string }[];
}
