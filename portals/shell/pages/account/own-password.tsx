import { Section } from '@isp/ui';
import { Form, PasswordField, useForm } from '@isp/ui/forms';
import { toast } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { api } from '../../api/portal-api.ts';
import { useShellT } from '../../language/language.tsx';

/** Changes one's own password. */
export function OwnPassword(): ReactNode {
  const t = useShellT();
  const form = useForm({
    initial: { currentPassword: '', password: '' },
    validate: ({ currentPassword, password }): Readonly<Record<string, string>> => ({
      ...(currentPassword === '' ? { '/currentPassword': t('Enter your password.') } : {}),
      ...(password.length < 10 ? { '/password': t('Use at least 10 characters.') } : {}),
    }),
  });
  return (
    <Section title={t('Password')}>
      <Form
        form={form}
        submitLabel={t('Change the password')}
        onSubmit={async (values) => {
          await api.post('/auth/password', { body: values });
          form.reset();
          toast({ title: t('Your password was changed.'), tone: 'good' });
        }}
      >
        <PasswordField
          {...form.field('currentPassword')}
          label={t('Your password now')}
          autoComplete="current-password"
          required
        />
        <PasswordField
          {...form.field('password')}
          label={t('New password')}
          description={t('At least 10 characters, not easy to guess.')}
          autoComplete="new-password"
          required
        />
      </Form>
    </Section>
  );
}
