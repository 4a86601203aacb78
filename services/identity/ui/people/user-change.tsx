import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Callout, Card, Stack } from '@isp/ui';
import { Form, TextField, useForm } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
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

/** Changes name and roles of a user. Nobody changes his own roles. */
export function UserChange({ now, onDone }: UserChangeProps): ReactNode {
  // What the form was begun with: whoever changes it meanwhile is not overwritten.
  const [user] = useState(now);
  const { t, api, toast, user: me, can } = useHost();
  const { id } = user;
  const own = me.id === id;
  const form = useForm<Values>({
    initial: { name: user.name, roles: user.roles },
    validate: ({ name, roles }) => ({
      ...(name.trim() === '' ? { '/name': t('Enter a name.') } : {}),
      ...(roles.length === 0 ? { '/roles': t('Choose at least one role.') } : {}),
    }),
  });
  const send = async ({ name, roles }: Values) => {
    const same = [...roles].sort().join() === [...user.roles].sort().join();
    await api.patch('/users/{id}', {
      params: { path: { id } },
      headers: ifUnchanged(user),
      body: { name: name.trim(), ...(same ? {} : { roles: [...roles] }) },
    });
    toast({ title: t('Saved'), text: t('New roles hold from his next click on.'), tone: 'good' });
    await onDone();
  };
  return (
    <Card title={t('Change')}>
      <Form
        form={form}
        onSubmit={send}
        onReread={onDone}
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
