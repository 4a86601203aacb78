import { Card, Link, PageHeader, Stack } from '@isp/ui';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { LoginForm } from '../session/login-form.tsx';
import { AlonePage } from './alone-page.tsx';

/** Shown at whatever address somebody came to; he is there when he has signed in. */
export default function LoginPage(): ReactNode {
  const t = useShellT();
  return (
    <AlonePage>
      <Card>
        <Stack>
          <PageHeader title={t('Sign in')} />
          <LoginForm />
          <Link href="/-/forgotten">{t('Forgotten your password?')}</Link>
        </Stack>
      </Card>
    </AlonePage>
  );
}
