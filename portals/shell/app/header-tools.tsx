import { Button, Group, IconButton } from '@isp/ui';
import { Menu } from '@isp/ui/overlays';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { live } from '../live/live-connection.ts';
import { signOut, useSession } from '../session/session.tsx';
import { changePageSettings, languages, schemeOf, usePageSettings } from '../settings/page-settings.ts';
import { ConnectionNote } from './connection-note.tsx';
import { Notifications } from './notifications.tsx';

/** What stands at the top right: search, connection, news, colours, account. */
export function HeaderTools({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const t = useShellT();
  const settings = usePageSettings();
  const dark = schemeOf(settings) === 'dark';
  return (
    <Group gap="xs" wrap={false} align="center">
      <ConnectionNote />
      <IconButton label={t('Search (Ctrl K)')} icon="search" onClick={onSearch} />
      <Notifications />
      <IconButton
        label={dark ? t('Light colours') : t('Dark colours')}
        icon={dark ? 'sun' : 'moon'}
        onClick={() => changePageSettings({ colorScheme: dark ? 'light' : 'dark' })}
      />
      <AccountMenu />
    </Group>
  );
}

function AccountMenu(): ReactNode {
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
          {name || email}
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
