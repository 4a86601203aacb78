import { Button, Callout } from '@isp/ui';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { useOutbox } from '../offline/use-outbox.ts';

const WaitingDialog = lazy(() => import('./waiting-dialog.tsx'));

/** Says that changes wait to be sent, or were refused, and leads to them. */
export function WaitingNote(): ReactNode {
  const t = useShellT();
  const waiting = useOutbox();
  const [opened, setOpened] = useState<boolean>();
  const refused = waiting.filter(({ refusal }) => refusal !== undefined).length;
  if (waiting.length === 0) return null;
  return (
    <Callout
      tone={refused > 0 ? 'bad' : 'accent'}
      title={
        refused > 0
          ? t('{count|One change was not taken|{count} changes were not taken}', { count: refused })
          : t('{count|One change waits to be sent|{count} changes wait to be sent}', {
              count: waiting.length,
            })
      }
      action={
        <Button size="sm" onClick={() => setOpened(true)}>
          {t('Look at them')}
        </Button>
      }
    >
      {t('They are kept in this browser until you sign out.')}
      {opened !== undefined && (
        <Suspense>
          <WaitingDialog opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </Callout>
  );
}
