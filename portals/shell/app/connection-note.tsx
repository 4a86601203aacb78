import { Badge, LiveRegion } from '@isp/ui';
import type { ReactNode } from 'react';
import { useConnection } from '../api/connection.ts';
import { useShellT } from '../language/language.tsx';

/** Says when what is shown may be old. Nothing is said while all is well. */
export function ConnectionNote(): ReactNode {
  const t = useShellT();
  const connection = useConnection();
  const text =
    connection === 'offline' ? t('No connection') : connection === 'stale' ? t('No live updates') : undefined;
  return (
    <>
      {text && <Badge tone={connection === 'offline' ? 'bad' : 'warn'}>{text}</Badge>}
      <LiveRegion>{text ?? ''}</LiveRegion>
    </>
  );
}
