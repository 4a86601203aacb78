import { Callout, Stack } from '@isp/ui';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { live } from '../live/live-connection.ts';
import { LoginForm } from './login-form.tsx';
import { forgetSession, useSession } from './session.tsx';
import { sessionExpiry } from './session-expiry.ts';
import { useExpired } from './use-expired.ts';

/** Asks for the password when the session has ended. The page stays as it is below, with all that was entered. */
export default function ExpiredDialog(): ReactNode {
  const t = useShellT();
  const { email } = useSession();
  const opened = useExpired();
  const leave = () => {
    sessionExpiry.settle(false);
    forgetSession();
    void live.close();
  };
  const goOn = () => {
    sessionExpiry.settle(true);
    void live.reconnect();
  };
  return (
    <Dialog opened={opened} onClose={leave} title={t('Please sign in again')}>
      <Stack>
        <Callout>
          {t('Your session has ended. What you have entered is kept, and is sent when you are back.')}
        </Callout>
        <LoginForm email={email} onSignedIn={goOn} />
      </Stack>
    </Dialog>
  );
}
