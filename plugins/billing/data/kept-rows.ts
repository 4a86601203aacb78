import type { PersonalTable } from '@isp/sdk';

type About = Pick<PersonalTable, 'kind' | 'table' | 'shows' | 'open'> & { readonly latestBy?: string };

/** Why rows of books are kept when a customer is erased. */
export const lawOfBooks =
  'Tax and commercial law want it kept for years (in Germany ten: § 147 AO and § 257 HGB).';

/** Rows that stay as they are when a customer is erased, since the law wants it. */
export function keptRows(what: string, about: About): PersonalTable {
  return { latestBy: 'created_at', ...about, erase: 'keep', kept: { what, why: lawOfBooks } };
}

/** Rows that go with their customer. */
export function removedRows(about: About): PersonalTable {
  return { latestBy: 'created_at', ...about, erase: 'remove' };
}
