import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Callout, Card, Stack } from '@isp/ui';
import { Form, TextField, useBasis, useForm } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { RoleField } from './role-field.tsx';
import type { User } from './user-words.ts';

interface UserChangeProps {
  readonly now: User;
  onDone(): unknown;
}

interface Values {
  readonly name: string;
  readonly roles: readonly string[];
}

function toValues({ name, roles }: User): Values {
  return { name, roles };
}

/** Changes name and roles of a user. Nobody changes his own roles. */
export function UserChange({ now, onDone }: UserChangeProps): ReactNode {
  const { t, api, toast, user: me, can } = useHost();
  const params = { path: { id: now.id } };
  const basis = useBasis(now, { read: () => api.get('/users/{id}', { params }), toValues });
  const user = basis.thing;
  const own = me.id === user.id;
  const form = useForm<Values>({
    initial: toValues(user),
    validate: ({ name, roles }) => ({
      ...(name.trim() === '' ? { '/name': t('Enter a name.') } : {}),
      ...(roles.length === 0 ? { '/roles': t('Choose at least one role.') } : {}),
    }),
  });
  const send = async ({ name, roles }: Values) => {
    const same = [...roles].sort().join() === [...user.roles].sort().join();
    const body = { name: name.trim(), ...(same ? {} : { roles: [...roles] }) };
    await basis.send((read) => api.patch('/users/{id}', { params, headers: ifUnchanged(read), body }));
    toast({ title: t('Saved'), text: t('New roles hold from his next click on.'), tone: 'good' });
    await onDone();
  };
  return (
    <Card title={t('Change')}>
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
      >
        <Stack>
          <TextField {...form.field('name')} label={t('Name')} required />
          {own && <Callout tone="neutral">{t('Your own roles somebody else has to change.')}</Callout>}
          {!own && can('identity.role.read') && (
            <RoleField {...form.field('roles')} label={t('Roles')} kind={user.kind} />
          )}
        </Stack>
      </Form>
    </Card>
  );
}
