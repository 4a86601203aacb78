import { Group, IconButton } from '@isp/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { useShellT } from '../language/language.tsx';
import { changePageSettings, useColors } from '../settings/page-settings.ts';
import { AccountButton } from './account-button.tsx';
import { ConnectionNote } from './connection-note.tsx';
import { pageHasHadItsTurn } from './page-first.ts';

const Notifications = lazy(async () => {
  await pageHasHadItsTurn();
  return import('./notifications.tsx');
});

/** What stands at the top right: search, connection, news, colours, account. */
export function HeaderTools({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const t = useShellT();
  const dark = useColors() === 'dark';
  return (
    <Group gap="xs" wrap={false} align="center">
      <ConnectionNote />
      <IconButton label={t('Search (Ctrl K)')} icon="search" onClick={onSearch} />
      <Suspense fallback={<IconButton label={t('Notifications')} icon="bell" disabled />}>
        <Notifications />
      </Suspense>
      <IconButton
        label={dark ? t('Light colours') : t('Dark colours')}
        icon={dark ? 'sun' : 'moon'}
        onClick={() => changePageSettings({ colorScheme: dark ? 'light' : 'dark' })}
      />
      <AccountButton />
    </Group>
  );
}
