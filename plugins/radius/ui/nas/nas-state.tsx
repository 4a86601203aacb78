import { useHost } from '@isp/sdk/ui';
import { StatusBadge } from '@isp/ui';
import type { ReactNode } from 'react';
import type { NasHealth } from './nas-queries.ts';

const tones = { ok: 'good', idle: 'neutral', silent: 'bad', restarting: 'warn', refusing: 'warn' } as const;

/** How a NAS fares, in a word. */
export function NasState({ state }: { readonly state: NasHealth['state'] }): ReactNode {
  const { t } = useHost();
  const words = {
    ok: t('Well'),
    idle: t('Nobody online'),
    silent: t('Silent'),
    restarting: t('Restarts often'),
    refusing: t('Takes no changes'),
  };
  return <StatusBadge status={state} tone={tones[state]} label={words[state]} />;
}

/** What to do about a NAS that does not fare well; undefined when it does. */
export function adviceFor(state: NasHealth['state'], t: (text: string) => string): string | undefined {
  if (state === 'silent')
    return t(
      'Sessions are open and no accounting came for 30 minutes. See whether it runs, reaches this server, and has the same secret.',
    );
  if (state === 'restarting')
    return t('It lost its sessions three times within a day. See to its power and its log.');
  if (state === 'refusing')
    return t(
      'Changes of sessions are left to people. See whether it listens for CoA, on which port, and with which secret.',
    );
  return undefined;
}
