import { Button, Callout } from '@isp/ui';
import type { ReactNode } from 'react';
import { api } from '../api/portal-api.ts';
import { useShellT } from '../language/language.tsx';
import { sessionChanged, useSession } from '../session/session.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { WaitingNote } from './waiting-note.tsx';

/** What has to be known on every page. */
export function Banners(): ReactNode {
  return (
    <>
      <ActingAs />
      <OfflineBanner />
      <WaitingNote />
    </>
  );
}

/** Somebody of the staff works as another person. */
function ActingAs(): ReactNode {
  const t = useShellT();
  const { impersonator, name, email } = useSession();
  if (!impersonator) return null;
  const leave = async () => {
    await api.post('/auth/login-as/end');
    sessionChanged();
  };
  return (
    <Callout
      tone="warn"
      title={t('You are working as {name}', { name: name || email })}
      action={
        <Button onClick={leave} size="sm">
          {t('Be {name} again', { name: impersonator.name })}
        </Button>
      }
    >
      {t('All you do is done in this name, and the audit log says that it was you.')}
    </Callout>
  );
}
