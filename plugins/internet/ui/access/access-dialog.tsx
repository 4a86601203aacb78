import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Button, Grid, Stack, Text } from '@isp/ui';
import { Form, type FormState, PasswordField, TextField, useBasis, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { type Access, type AccessForm, checkAccess, toChanges, toForm } from './access-form.ts';
import { newPassword } from './new-password.ts';

interface AccessDialogProps {
  readonly access: Access;
  onClose(): void;
  onDone(): unknown;
}

/** Gives a service another login, password or fixed address. */
export function AccessDialog({ access, onClose, onDone }: AccessDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: access.serviceId } };
  const read = () => api.get('/services/{id}/internet-access', { params });
  const basis = useBasis(access, { read, toValues: toForm });
  const form = useForm<AccessForm>({
    initial: toForm(basis.thing),
    validate: (values) => checkAccess(values, t),
  });
  const send = async (values: AccessForm) => {
    await basis.send((before) =>
      api.patch('/services/{id}/internet-access', {
        params,
        headers: ifUnchanged(before),
        body: toChanges(values, before),
      }),
    );
    toast({ title: t('The network is being told.'), tone: 'good' });
    onClose();
    await onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Change login and addresses')}>
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <AccessFields form={form} />
      </Form>
    </Dialog>
  );
}

function AccessFields({ form }: { readonly form: FormState<AccessForm> }): ReactNode {
  const { t } = useHost();
  return (
    <Stack>
      <Text dimmed>
        {t(
          'With another login or address open sessions are ended, and the customer’s router comes in anew. A new password counts from the next login on.',
        )}
      </Text>
      <Grid min={240}>
        <TextField
          {...form.field('login')}
          label={t('Login')}
          description={t('3 to 64 letters, digits and . _ @ - only.')}
          autoComplete="off"
          required
        />
        <PasswordField
          {...form.field('password')}
          label={t('New password')}
          description={t('Empty: it stays as it is. It is shown only here.')}
          autoComplete="new-password"
          generate={newPassword}
        />
      </Grid>
      <TextField
        {...form.field('staticIp')}
        label={t('Fixed IPv4 address')}
        description={t('Empty: one of a pool.')}
        placeholder="203.0.113.7"
      />
      <Grid min={240}>
        <TextField
          {...form.field('staticPrefix')}
          label={t('Fixed IPv6 network of the line')}
          description={t('A /64. Empty: one of a pool.')}
          placeholder="2001:db8:0:1::/64"
        />
        <TextField
          {...form.field('staticDelegatedPrefix')}
          label={t('Fixed IPv6 network behind the router')}
          description={t('Empty: one of a pool.')}
          placeholder="2001:db8:0:100::/56"
        />
      </Grid>
    </Stack>
  );
}
