import { Callout, Card, Link, PageHeader, Stack } from '@isp/ui';
import { Form, PasswordField, TextField, useForm } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import { api } from '../api/portal-api.ts';
import { useShellT } from '../language/language.tsx';
import { AlonePage } from './alone-page.tsx';

/** From the mail of an invitation: sets the first password. */
export function InvitationPage(): ReactNode {
  const t = useShellT();
  return (
    <NewPasswordPage
      title={t('Welcome: choose a password')}
      path="/auth/invitations/accept"
      done={t('Your password is set. Sign in with it now.')}
    />
  );
}

/** From the mail of a reset: sets another password. */
export function PasswordResetPage(): ReactNode {
  const t = useShellT();
  return (
    <NewPasswordPage
      title={t('Choose a new password')}
      path="/auth/password-reset/confirm"
      done={t('Your new password counts from now on. Sign in with it.')}
    />
  );
}

interface NewPasswordProps {
  readonly title: string;
  readonly path: '/auth/invitations/accept' | '/auth/password-reset/confirm';
  readonly done: string;
}

function NewPasswordPage({ title, path, done }: NewPasswordProps): ReactNode {
  const t = useShellT();
  // Behind `#`, so that it stands in no log of a server.
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '');
  const [isDone, setDone] = useState(false);
  const form = useForm({
    initial: { password: '', again: '' },
    validate: (values): Readonly<Record<string, string>> => ({
      ...(values.password.length < 10 ? { '/password': t('Use at least 10 characters.') } : {}),
      ...(values.password === values.again ? {} : { '/again': t('The two are not the same.') }),
    }),
  });
  return (
    <AlonePage>
      <Card>
        <Stack>
          <PageHeader title={title} />
          {token === '' && (
            <Callout tone="bad">
              {t('This address is not complete. Open the link of the mail again, or ask for a new one.')}
            </Callout>
          )}
          {isDone ? (
            <Callout tone="good" action={<Link href="/">{t('Sign in')}</Link>}>
              {done}
            </Callout>
          ) : (
            <Form
              form={form}
              onSubmit={async ({ password }) => {
                await api.post(path, { body: { token, password } });
                setDone(true);
              }}
              submitLabel={t('Set the password')}
            >
              <PasswordField
                {...form.field('password')}
                label={t('New password')}
                description={t('At least 10 characters, not easy to guess.')}
                autoComplete="new-password"
                required
              />
              <PasswordField
                {...form.field('again')}
                label={t('The same again')}
                autoComplete="new-password"
                required
              />
            </Form>
          )}
        </Stack>
      </Card>
    </AlonePage>
  );
}

/** Asks for the mail with the link. The answer does not tell whether there is such an account. */
export function ForgottenPage(): ReactNode {
  const t = useShellT();
  const [sent, setSent] = useState(false);
  const form = useForm({
    initial: { email: '' },
    validate: ({ email }): Readonly<Record<string, string>> =>
      email.includes('@') ? {} : { '/email': t('Enter your e-mail address.') },
  });
  return (
    <AlonePage>
      <Card>
        <Stack>
          <PageHeader title={t('Forgotten your password?')} />
          {sent ? (
            <Callout tone="good">
              {t(
                'If there is an account with this address, a mail with a link is on its way. It is good for an hour.',
              )}
            </Callout>
          ) : (
            <Form
              form={form}
              onSubmit={async ({ email }) => {
                await api.post('/auth/password-reset', { body: { email: email.trim() } });
                setSent(true);
              }}
              submitLabel={t('Send me a link')}
            >
              <TextField
                {...form.field('email')}
                label={t('E-mail')}
                type="email"
                autoComplete="username"
                required
              />
            </Form>
          )}
          <Link href="/">{t('Back to sign in')}</Link>
        </Stack>
      </Card>
    </AlonePage>
  );
}
