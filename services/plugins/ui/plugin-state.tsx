import { useHost } from '@isp/sdk/ui';
import { StatusBadge } from '@isp/ui';
import type { ReactNode } from 'react';

/** The state of a plugin in words. */
export function PluginState({ state }: { readonly state: string }): ReactNode {
  const { t } = useHost();
  const words: Readonly<Record<string, string>> = {
    discovered: t('Found'),
    rejected: t('Rejected'),
    installed: t('Installed'),
    starting: t('Starting'),
    running: t('Running'),
    degraded: t('Degraded'),
    draining: t('Draining'),
    stopped: t('Stopped'),
    crashed: t('Crashed'),
    'backing-off': t('Waits for its next try'),
    quarantined: t('In quarantine'),
  };
  const label = words[state];
  return <StatusBadge status={state} {...(label ? { label } : {})} {...toneOf(state)} />;
}

/** A plugin that runs is as it should be; a run of something else goes on. */
function toneOf(state: string): { tone?: 'good' | 'bad' } {
  if (state === 'running') return { tone: 'good' };
  return state === 'quarantined' ? { tone: 'bad' } : {};
}
