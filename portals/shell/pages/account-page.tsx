import { Page, PageHeader } from '@isp/ui';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { Appearance } from './account/appearance.tsx';
import { OwnNotifications } from './account/own-notifications.tsx';
import { OwnPassword } from './account/own-password.tsx';
import { OwnSecondFactor } from './account/own-second-factor.tsx';
import { OwnSessions } from './account/own-sessions.tsx';

/** What somebody arranges for himself: how it looks, password, second factor, where he is signed in. */
export function AccountPage(): ReactNode {
  const t = useShellT();
  const { email } = useSession();
  return (
    <Page width="reading">
      <PageHeader title={t('My account')} subtitle={email} />
      <Appearance />
      <OwnNotifications />
      <OwnPassword />
      <OwnSecondFactor />
      <OwnSessions />
    </Page>
  );
}
