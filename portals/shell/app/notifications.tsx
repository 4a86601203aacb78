import { Badge, EmptyState, IconButton, Text, Timeline } from '@isp/ui';
import { Drawer } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { useNews } from '../live/news.ts';

/** What happened since the page was opened that somebody should look at. */
export function Notifications(): ReactNode {
  const t = useShellT();
  const { news, unread, markRead } = useNews();
  const [opened, setOpened] = useState(false);
  const label = unread === 0 ? t('Notifications') : t('Notifications, {count} new', { count: unread });
  return (
    <>
      <IconButton
        label={label}
        icon="bell"
        onClick={() => {
          markRead();
          setOpened(true);
        }}
      />
      {unread > 0 && <Badge tone="accent">{String(unread)}</Badge>}
      <Drawer opened={opened} onClose={() => setOpened(false)} title={t('Notifications')}>
        <Text dimmed size="sm">
          {t('Since this page was opened.')}
        </Text>
        <Timeline
          entries={news}
          empty={
            <EmptyState title={t('Nothing new')} icon="check">
              {t('Plugins that fail and jobs that wait for somebody are told here.')}
            </EmptyState>
          }
        />
      </Drawer>
    </>
  );
}
