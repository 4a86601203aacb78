import { EmptyState, Text, Timeline } from '@isp/ui';
import { Drawer } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import type { News } from '../live/news.ts';

/** The news at the side. */
export default function NotificationsDrawer({
  opened,
  onClose,
  news,
}: {
  readonly opened: boolean;
  readonly news: readonly News[];
  onClose(): void;
}): ReactNode {
  const t = useShellT();
  return (
    <Drawer opened={opened} onClose={onClose} title={t('Notifications')}>
      <Text dimmed size="sm">
        {t('What waits for somebody now, and what happened since this page was opened.')}
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
  );
}
