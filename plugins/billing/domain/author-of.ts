import type { Principal } from '@isp/sdk';
import type { Static } from 'typebox';
import type { RecordedBy } from '../contract/index.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who does it: the person, or the one who has logged in as him. */
export function authorOf({ id, name, impersonator }: Principal): Static<typeof RecordedBy> {
  const who = impersonator ?? { id, name };
  return { ...(uuid.test(who.id) ? { id: who.id } : {}), name: who.name ?? who.id };
}
