import { Button } from '@isp/ui';
import { Menu } from '@isp/ui/overlays';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { live } from '../live/live-connection.ts';
import { signOut, useSession } from '../session/session.tsx';
import { changePageSettings, languages, usePageSettings } from '../settings/page-settings.ts';

/** Who is signed in, and what he can do about himself. */
export default function AccountMenu(): ReactNode {
  const t = useShellT();
  const { name, email } = useSession();
  const { locale } = usePageSettings();
  const navigate = useNavigate();
  const go = (href: string) => () => void navigate({ href });
  return (
    <Menu
      label={t('Account of {name}', { name: name || email })}
      trigger={
        <Button icon="user" variant="subtle">
          <span className="portal-wide">{name || email}</span>
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
          onSelect: () => void live.close().then(signOut),
        },
      ]}
    />
  );
}
