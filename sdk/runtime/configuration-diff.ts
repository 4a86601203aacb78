import { isDeepStrictEqual } from 'node:util';
import type { ConfigurationSchema, SettingChange } from '../contract/index.ts';
import { settingPointer, settingsOf } from './settings-of.ts';

type Values = Readonly<Record<string, unknown>>;

/** What differs, setting by setting; lists are compared as a whole. */
export function diffValues(before: Values, after: Values, at = ''): SettingChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => diffValue(before[name], after[name], at + settingPointer([name])));
}

/** What of the changes needs a new generation; empty when all may be changed in the running processes. */
export function swapsAt(
  schema: ConfigurationSchema | undefined,
  changes: readonly SettingChange[],
): SettingChange[] {
  const settings = new Map(settingsOf(schema).map(({ path, applies }) => [settingPointer(path), applies]));
  return changes.filter(({ path }) => nearest(settings, path) === 'swap');
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
