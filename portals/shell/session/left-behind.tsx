import { Button, Callout, Card, Group, PageHeader, Stack } from '@isp/ui';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { portalOutbox } from '../offline/portal-outbox.ts';
import { useLeftBehind } from '../offline/use-outbox.ts';
import { AlonePage } from '../pages/alone-page.tsx';
import { signOut } from './session.tsx';

/** Asks what to do about changes of another person that were never sent: only he can send them. */
export default function LeftBehind(): ReactNode {
  const t = useShellT();
  const ids = useLeftBehind();
  return (
    <AlonePage>
      <Card>
        <Stack>
          <PageHeader title={t('Somebody else has not sent everything')} />
          <Callout tone="warn">
            {t(
              '{count|One change|{count} changes} of whoever used this browser before could not be sent. They are sent when he signs in again, and lost if you go on.',
              { count: ids.length },
            )}
          </Callout>
          <Group>
            <Button variant="filled" onClick={signOut}>
              {t('Sign out and keep them')}
            </Button>
            <Button tone="bad" onClick={() => portalOutbox.discard(ids)}>
              {t('Discard them and go on')}
            </Button>
          </Group>
        </Stack>
      </Card>
    </AlonePage>
  );
}
