import { Badge, IconButton } from '@isp/ui';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { useNews } from '../live/news.ts';

const NotificationsDrawer = lazy(() => import('./notifications-drawer.tsx'));

/** What happened, or waits for somebody, and how much of it he has not seen. */
export default function Notifications(): ReactNode {
  const t = useShellT();
  const { news, unread, open } = useNews();
  const [opened, setOpened] = useState<boolean>();
  const label = unread === 0 ? t('Notifications') : t('Notifications, {count} new', { count: unread });
  return (
    <>
      <IconButton
        label={label}
        icon="bell"
        onClick={() => {
          open();
          setOpened(true);
        }}
      />
      {unread > 0 && <Badge tone="accent">{String(unread)}</Badge>}
      {opened !== undefined && (
        <Suspense>
          <NotificationsDrawer opened={opened} onClose={() => setOpened(false)} news={news} />
        </Suspense>
      )}
    </>
  );
}
