import { ApiError } from '@isp/client';
import { Form, PasswordField, TextField, useForm } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { signIn } from './session.tsx';

interface LoginFormProps {
  /** Whose session it was; without it the e-mail is asked for. */
  readonly email?: string;
  readonly onSignedIn?: () => void;
}

/** E-mail, password, and the code of the authenticator app for whoever has one. */
export function LoginForm({ email, onSignedIn }: LoginFormProps): ReactNode {
  const t = useShellT();
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    initial: { email: email ?? '', password: '', totp: '' },
    validate: (values): Readonly<Record<string, string>> => ({
      ...(values.email.trim() === '' ? { '/email': t('Enter your e-mail address.') } : {}),
      ...(values.password === '' ? { '/password': t('Enter your password.') } : {}),
      ...(needsCode && values.totp.trim() === '' ? { '/totp': t('Enter the code your app shows.') } : {}),
    }),
  });
  const send = async ({ totp, ...given }: typeof form.values) => {
    try {
      await signIn({ ...given, email: given.email.trim(), ...(totp === '' ? {} : { totp: totp.trim() }) });
      onSignedIn?.();
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'IDENTITY_TOTP_REQUIRED') throw error;
      setNeedsCode(true);
    }
  };
  return (
    <Form form={form} onSubmit={send} submitLabel={t('Sign in')}>
      {email === undefined && (
        <TextField
          {...form.field('email')}
          label={t('E-mail')}
          type="email"
          autoComplete="username"
          required
        />
      )}
      <PasswordField
        {...form.field('password')}
        label={t('Password')}
        autoComplete="current-password"
        required
      />
      {needsCode && (
        <TextField
          {...form.field('totp')}
          label={t('Code')}
          description={t('From your authenticator app, or a recovery code.')}
          autoComplete="one-time-code"
          required
        />
      )}
    </Form>
  );
}
