import { ifUnchanged, useAddress, useHost } from '@isp/sdk/ui';
import { Badge, Callout, Card, ErrorPanel, KeyValue, Page, PageHeader, Skeleton, Stack } from '@isp/ui';
import { Form, useBasis, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { kindName } from '../people/user-words.ts';
import { PermissionList } from './permission-list.tsx';
import { RemoveRole } from './remove-role.tsx';
import { RoleFields } from './role-fields.tsx';
import { checkRole, type RoleForm, toRole } from './role-form.ts';
import { type Role, useRole } from './role-queries.ts';

/** One role: what it lets people do. One's own can be changed. */
export default function RoleDetail(): ReactNode {
  const { roleId = '' } = useAddress().params;
  const { data, error, refetch } = useRole(roleId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail key={data.id} role={data} /> : <Skeleton lines={8} />;
}

function Detail({ role }: { readonly role: Role }): ReactNode {
  const { t, can } = useHost();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(0);
  const { name, ready } = role;
  const beginAnew = async () => {
    await queries.invalidateQueries({ queryKey: ['identity'] });
    setBegun((before) => before + 1);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={name}
        status={<Badge tone={ready ? 'neutral' : 'accent'}>{ready ? t('Ready') : t('Own role')}</Badge>}
        back={{ href: '/identity/roles', label: t('Roles') }}
        actions={!ready && can('identity.role.remove') ? <RemoveRole role={role} /> : undefined}
      />
      {ready || !can('identity.role.change') ? (
        <AsItIs role={role} />
      ) : (
        <Change key={begun} now={role} onDone={beginAnew} />
      )}
    </Page>
  );
}

function AsItIs({ role }: { readonly role: Role }): ReactNode {
  const { t } = useHost();
  const { kinds, permissions, ready } = role;
  return (
    <Stack>
      {ready && (
        <Callout tone="neutral">
          {t(
            'It is in every installation and follows the plugins that are enabled. For something else add a role of your own.',
          )}
        </Callout>
      )}
      <Card title={t('Role')}>
        <KeyValue
          items={[{ label: t('Who may hold it'), value: kinds.map((kind) => kindName(t, kind)).join(', ') }]}
        />
      </Card>
      <PermissionList permissions={permissions} />
    </Stack>
  );
}

interface ChangeProps {
  readonly now: Role;
  onDone(): Promise<void>;
}

function Change({ now, onDone }: ChangeProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: now.id } };
  const basis = useBasis(now, { read: () => api.get('/roles/{id}', { params }), toValues });
  const form = useForm<RoleForm>({
    initial: toValues(basis.thing),
    validate: (values) => checkRole(values, t),
  });
  const send = async (values: RoleForm) => {
    const body = toRole(values);
    await basis.send((read) => api.patch('/roles/{id}', { params, headers: ifUnchanged(read), body }));
    toast({ title: t('Saved'), text: t('It holds at once for all who have the role.'), tone: 'good' });
    await onDone();
  };
  return (
    <Form
      form={form}
      onSubmit={send}
      basis={basis}
      submitLabel={t('Save')}
      kept={t('What you have entered is still here.')}
    >
      <RoleFields form={form} named />
    </Form>
  );
}

function toValues({ name, kinds, permissions }: Role): RoleForm {
  return { name, kinds, permissions };
}
