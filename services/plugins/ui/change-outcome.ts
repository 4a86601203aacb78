import type { Translate } from '@isp/sdk/ui';

/** A plugin as far as the outcome of a change is read from it. */
export interface ChangedPlugin {
  readonly state: string;
  readonly enabled: boolean;
  readonly reason?: string;
  /** Of the last swap, which may have been before this change. */
  readonly lastChange?: { readonly at: string; readonly outcome: string; readonly reason?: string };
}

interface Outcome {
  readonly title: string;
  readonly text?: string;
  readonly tone: 'good' | 'bad';
}

/** How a change of a plugin ended, in words; `done` is what is said when all went well. */
export function outcomeOf(
  t: Translate,
  { before, after, done }: { before: ChangedPlugin; after: ChangedPlugin; done: string },
): Outcome {
  const { state, enabled, reason, lastChange } = after;
  const serves = state === 'running' || state === 'degraded';
  const failed = lastChange?.outcome === 'rolled-back' && lastChange.at !== before.lastChange?.at;
  if (!failed && (serves || !enabled)) return { title: done, tone: 'good' };
  const why = failed ? lastChange.reason : reason;
  return {
    title: serves ? t('It did not come up; the one before serves on') : t('It did not come up'),
    ...(why ? { text: why } : {}),
    tone: 'bad',
  };
}
