import { isDeepStrictEqual } from 'node:util';
import type { ConfigurationSchema, SettingChange } from '@isp/sdk';
import { settingPointer, settingsOf } from '@isp/sdk/runtime';
import type { Values } from './stored-configuration.ts';

/** What differs, setting by setting; lists are compared as a whole. */
export function diffValues(before: Values, after: Values, at = ''): SettingChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => diffValue(before[name], after[name], at + settingPointer([name])));
}

/** Says whether all that changed may be changed in the running processes. */
export function appliesLive(
  schema: ConfigurationSchema | undefined,
  changes: readonly SettingChange[],
): boolean {
  const settings = new Map(settingsOf(schema).map(({ path, applies }) => [settingPointer(path), applies]));
  return changes.every(({ path }) => nearest(settings, path) === 'live');
}

function diffValue(from: unknown, to: unknown, path: string): SettingChange[] {
  if (isDeepStrictEqual(from, to)) return [];
  const inside =
    isObjectOrNothing(from) && isObjectOrNothing(to) ? diffValues(from ?? {}, to ?? {}, path) : [];
  if (inside.length > 0) return inside;
  return [{ path, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

function isObjectOrNothing(value: unknown): value is Values | undefined {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

/** What a schema does not name belongs to the object around it. */
function nearest(settings: ReadonlyMap<string, 'live' | 'swap'>, path: string): 'live' | 'swap' {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const applies = settings.get(at);
    if (applies) return applies;
  }
  return 'swap';
}
