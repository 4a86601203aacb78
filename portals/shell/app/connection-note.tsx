import { Badge, Icon, LiveRegion } from '@isp/ui';
import type { ReactNode } from 'react';
import { useConnection } from '../api/connection.ts';
import { useShellT } from '../language/language.tsx';

/** Says when what is shown may be old. Nothing is said while all is well. */
export function ConnectionNote(): ReactNode {
  const t = useShellT();
  const connection = useConnection();
  const text =
    connection === 'offline' ? t('No connection') : connection === 'stale' ? t('No live updates') : undefined;
  const tone = connection === 'offline' ? 'bad' : 'warn';
  return (
    <>
      {text && (
        <>
          <span className="portal-wide">
            <Badge tone={tone}>{text}</Badge>
          </span>
          <span className={`portal-narrow ui-tone-${tone}`} title={text}>
            <Icon name="alert" />
          </span>
        </>
      )}
      <LiveRegion>{text ?? ''}</LiveRegion>
    </>
  );
}
