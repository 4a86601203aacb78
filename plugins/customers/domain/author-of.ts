import type { Principal } from '@isp/sdk';
import type { Note } from '../contract/index.ts';

/** Who writes: the person, or the one who has logged in as him. */
export function authorOf({ id, name, impersonator }: Principal): Note['author'] {
  if (impersonator) return { id: impersonator.id, name: impersonator.name };
  return name === undefined ? { id } : { id, name };
}
