import type { RouterChange, RouterFields, WantedObject } from './router-object.ts';
import { sameValue } from './same-value.ts';

/**
 * What has to change so that a router has what it is to have; nothing when it does. `actual` are the objects found by the
 * wanted one's comment or name; a second one of ours is a leftover and goes.
 */
export function differences(
  wanted: WantedObject,
  actual: readonly RouterFields[],
  secretIsNew: boolean,
): RouterChange[] {
  const { menu, fields, secret } = wanted;
  const [first, ...others] = actual;
  const leftovers = wanted.found.by === 'comment' ? others : [];
  const removals = (fields === 'absent' ? actual : leftovers).map(toRemoval(menu));
  if (fields === 'absent') return removals;
  const password: RouterFields = secret === undefined ? {} : { password: secret };
  if (!first) return [{ do: 'create', menu, fields: { ...fields, ...password } }, ...removals];
  const changed = {
    ...differing(fields, first),
    ...(secretDiffers(secret, first, secretIsNew) ? password : {}),
  };
  if (Object.keys(changed).length === 0) return removals;
  return [{ do: 'change', menu, id: first['.id'] as string, fields: changed }, ...removals];
}

function toRemoval(menu: WantedObject['menu']) {
  return (object: RouterFields): RouterChange => ({ do: 'remove', menu, id: object['.id'] as string });
}

function differing(wanted: RouterFields, actual: RouterFields): RouterFields {
  const entries = Object.entries(wanted).filter(([field, value]) => !sameValue(field, actual[field], value));
  return Object.fromEntries(entries);
}

/** Users without the policy `sensitive` are shown no password; then what was applied last decides. */
function secretDiffers(secret: string | undefined, actual: RouterFields, isNew: boolean): boolean {
  if (secret === undefined) return false;
  const shown = actual.password;
  return shown === undefined || /^\**$/.test(shown) ? isNew : shown !== secret;
}
