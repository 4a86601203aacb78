import { fitsAll, type RequestAttribute } from './check-items.ts';
import { type Item, sameName } from './item.ts';
import { mergeItems } from './merge-items.ts';

/** A group with its rows. */
export interface Group {
  readonly name: string;
  readonly check: readonly Item[];
  readonly reply: readonly Item[];
}

/** Everything the tables hold about one login. */
export interface LoginRecord {
  readonly check: readonly Item[];
  readonly reply: readonly Item[];
  /** In the order of their priority. */
  readonly groups: readonly Group[];
  /** The groups of the profiles that `User-Profile` may name. */
  readonly profiles: ReadonlyMap<string, readonly Group[]>;
}

/** What the tables say about a request before its password is looked at. */
export interface Authorization {
  /** Passwords, Auth-Type and the like: FreeRADIUS's control list. */
  readonly control: readonly Item[];
  readonly reply: readonly Item[];
  /** The groups that fitted. */
  readonly groups: readonly string[];
}

const nothing: Authorization = { control: [], reply: [], groups: [] };

/**
 * Works through the rows in the order of FreeRADIUS's `rlm_sql`: the user's own, the first group that fits, then the
 * profile's first group that fits. `Fall-Through` in a reply says whether to go on (Yes) or to stop here (No).
 */
export function authorize(record: LoginRecord, request: readonly RequestAttribute[]): Authorization {
  const own = applyOwn(record, request);
  if (fallThrough(own.reply) === 'no') return withoutFallThrough(own);
  const grouped = applyGroups(own, record.groups, request);
  const profile = findValue(grouped.control, 'User-Profile');
  const stops = fallThrough(grouped.reply) === 'no';
  const groups = (!stops && profile && record.profiles.get(profile)) || [];
  return withoutFallThrough(applyGroups(grouped, groups, request));
}

/** The value of the first item of this name. */
export function findValue(items: readonly Item[], name: string): string | undefined {
  return items.find(({ attribute }) => sameName(attribute, name))?.value;
}

/** Check rows that do not fit leave the reply rows out too. */
function applyOwn(record: LoginRecord, request: readonly RequestAttribute[]): Authorization {
  if (record.check.length > 0 && !fitsAll(record.check, request)) return nothing;
  return { control: mergeItems([], record.check), reply: mergeItems([], record.reply), groups: [] };
}

function applyGroups(
  before: Authorization,
  groups: readonly Group[],
  request: readonly RequestAttribute[],
): Authorization {
  let result = before;
  for (const group of groups) {
    if (!fitsAll(group.check, request)) continue;
    result = {
      control: mergeItems(result.control, group.check),
      reply: mergeItems(result.reply, group.reply),
      groups: [...result.groups, group.name],
    };
    if (fallThrough(group.reply) !== 'yes') break;
  }
  return result;
}

function fallThrough(reply: readonly Item[]): 'yes' | 'no' | 'default' {
  const value = findValue(reply, 'Fall-Through')?.toLowerCase();
  if (value === undefined) return 'default';
  return value === 'yes' || value === '1' ? 'yes' : 'no';
}

function withoutFallThrough({ reply, ...rest }: Authorization): Authorization {
  return { ...rest, reply: reply.filter(({ attribute }) => !sameName(attribute, 'Fall-Through')) };
}
