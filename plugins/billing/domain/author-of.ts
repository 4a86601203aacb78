import { isId, type Principal } from '@isp/sdk';
import type { Static } from 'typebox';
import type { RecordedBy } from '../contract/index.ts';

/** Who does it: the person, or the one who has logged in as him. */
export function authorOf({ id, name, impersonator }: Principal): Static<typeof RecordedBy> {
  const who = impersonator ?? { id, name };
  return { ...(isId(who.id) ? { id: who.id } : {}), name: who.name ?? who.id };
}
