import { Button } from '@isp/ui';
import { ConfirmDialog, Menu, useToast } from '@isp/ui/overlays';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { live } from '../live/live-connection.ts';
import { portalOutbox } from '../offline/portal-outbox.ts';
import { useOutbox } from '../offline/use-outbox.ts';
import { signOut } from '../session/session.tsx';
import { changePageSettings, languages, usePageSettings } from '../settings/page-settings.ts';

interface AccountMenuProps {
  readonly label: string;
  /** Of the button. */
  readonly children: ReactNode;
}

/** What somebody can do about himself, opened at once. */
export default function AccountMenu({ label, children }: AccountMenuProps): ReactNode {
  const t = useShellT();
  const { locale } = usePageSettings();
  const navigate = useNavigate();
  const toast = useToast();
  const waiting = useOutbox();
  const [asking, setAsking] = useState(false);
  const tellFailure = () =>
    toast({ title: t('You are still signed in'), text: t('There is no connection.'), tone: 'bad' });
  const go = (href: string) => () => void navigate({ href });
  return (
    <>
      <Menu
        begun
        label={label}
        trigger={
          <Button icon="user" variant="subtle">
            {children}
          </Button>
        }
        items={[
          { id: 'account', label: t('My account'), icon: 'settings', onSelect: go('/-/account') },
          { id: 'keyboard', label: t('Keyboard'), icon: 'info', onSelect: go('/-/keyboard') },
          'divider',
          { heading: t('Language') },
          ...languages.map(({ value, label }) => ({
            id: value,
            label: value === locale ? `✓ ${label}` : label,
            onSelect: () => changePageSettings({ locale: value }),
          })),
          'divider',
          {
            id: 'leave',
            label: t('Sign out'),
            icon: 'lock',
            onSelect: () => void (waiting.length > 0 ? setAsking(true) : leave().catch(tellFailure)),
          },
        ]}
      />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Sign out?')}
        confirmLabel={t('Discard them and sign out')}
        tone="bad"
        onConfirm={leave}
      >
        {t('{count|One change waits|{count} changes wait} to be sent. Who signs out loses what waits.', {
          count: waiting.length,
        })}
      </ConfirmDialog>
    </>
  );
}

/** Ends the session, and then forgets what waited for it: what cannot be ended now is kept as it is. */
async function leave(): Promise<void> {
  const waiting = portalOutbox.list().map(({ id }) => id);
  await signOut();
  await Promise.all([live.close(), portalOutbox.discard(waiting)]);
}
