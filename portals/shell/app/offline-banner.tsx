import { Callout, Freshness, Stack, Text } from '@isp/ui';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { lastAnsweredAt, reachAgain, useConnection } from '../api/connection.ts';
import { useShellT } from '../language/language.tsx';
import { oldestAge, onAges } from '../offline/ages.ts';

/** How often it is tried whether the connection is back. */
const tryEveryMs = 5_000;

/** Says that there is no connection, and how old at most what is shown is: also for a while after it is back. */
export function OfflineBanner(): ReactNode {
  const offline = useConnection() === 'offline';
  const oldest = useSyncExternalStore(onAges, oldestAge);
  if (offline) return <NoConnection at={oldest ?? lastAnsweredAt()} />;
  return oldest === undefined ? null : <ReadingAnew at={oldest} />;
}

function NoConnection({ at }: { readonly at: string | undefined }): ReactNode {
  const t = useShellT();
  useEffect(() => {
    const timer = setInterval(() => void reachAgain(), tryEveryMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Callout tone="warn" title={t('No connection')}>
      <Stack gap="xs">
        <Text>
          {t('What is shown is as it was last; amounts of money and who is online may be others now.')}
        </Text>
        {at !== undefined && (
          <div>
            <Freshness at={at} />
          </div>
        )}
        <Text>{t('Notes can be written and are sent later. Nothing else can be changed until then.')}</Text>
      </Stack>
    </Callout>
  );
}

function ReadingAnew({ at }: { readonly at: string }): ReactNode {
  const t = useShellT();
  return (
    <Callout tone="warn" title={t('Not everything here is of now')}>
      <Freshness at={at} />
    </Callout>
  );
}
