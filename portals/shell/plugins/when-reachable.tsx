import { EmptyState } from '@isp/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { noteReachable, reachAgain, useConnection } from '../api/connection.ts';
import { useShellT } from '../language/language.tsx';

/** How long a page that comes from the server may be silent before it is tried whether there is a connection. */
const silenceMs = 5_000;

interface WhenReachableProps {
  /** What the page belongs to. */
  readonly name: string;
  /** Renders the page, which says when it has begun, and when it could not. */
  readonly children: (told: { begun(): void; failed(): void }) => ReactNode;
}

/**
 * A page that comes whole from the server each time it is opened: without a connection it is said that it needs the server,
 * and it begins by itself when that is reached again. One that has begun stays.
 */
export function WhenReachable({ name, children }: WhenReachableProps): ReactNode {
  const t = useShellT();
  const offline = useConnection() === 'offline';
  const [state, setState] = useState<'waiting' | 'begun' | 'failed'>('waiting');
  useEffect(() => {
    if (offline || state !== 'waiting') return undefined;
    const timer = setTimeout(async () => {
      if (!(await reachAgain())) noteReachable(false);
    }, silenceMs);
    return () => clearTimeout(timer);
  }, [offline, state]);
  if (offline && state !== 'begun')
    return (
      <EmptyState title={t('This page needs the server')} icon="alert">
        {t(
          'What “{name}” shows comes from the server each time, and nothing of it is kept here. It opens by itself when the connection is back.',
          { name },
        )}
      </EmptyState>
    );
  return children({ begun: () => setState('begun'), failed: () => setState('failed') });
}
