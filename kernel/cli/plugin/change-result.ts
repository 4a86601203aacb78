import type { PluginRow } from '@isp/sdk';

export type PluginVerb = 'reload' | 'enable' | 'disable' | 'release';

/** How a change ended, in a sentence. */
export interface ChangeResult {
  readonly done: boolean;
  readonly text: string;
}

/** Compares a plugin before and after a change. */
export function resultOf(
  verb: PluginVerb,
  { before, after, took }: { before: PluginRow; after: PluginRow; took: string },
): ChangeResult {
  const { id, version, generation, state, lastChange, reason } = after;
  if (verb === 'disable')
    return { done: true, text: `${id} was disabled in ${took}; its routes answer 404 and its jobs wait.` };
  const failed = lastChange?.outcome === 'rolled-back' && lastChange.at !== before.lastChange?.at;
  if (!failed && isServing(after))
    return {
      done: true,
      text: `${id} ${version} was ${past[verb]} in ${took} and serves as generation ${generation}.`,
    };
  const why = (failed ? lastChange.reason : reason) ?? 'no reason known';
  const kept = isServing(after)
    ? `rolled back, generation ${generation} of before goes on serving`
    : `it is ${state} and serves nothing`;
  const advice = `Correct it and run "isp plugin reload ${id}"; "isp plugin logs ${id}" shows what it said.`;
  return {
    done: false,
    text: `${id} was not ${past[verb]} (${took}): ${kept}. Reason: ${why.replace(/[.\s]+$/, '')}. ${advice}`,
  };
}

const past = { reload: 'reloaded', enable: 'enabled', disable: 'disabled', release: 'released' } as const;

function isServing({ state }: PluginRow): boolean {
  return state === 'running' || state === 'degraded';
}
