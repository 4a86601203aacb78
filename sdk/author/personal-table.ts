import type { KeptData } from '../contract/index.ts';

/** Rows of one table that are about customers, and what becomes of them. All SQL is the plugin's own text. */
export interface PersonalTable {
  /** What the rows are called where they are handed out: `sessions`. */
  readonly kind: string;
  readonly table: string;
  /** Columns that are handed out, as in a SELECT; secrets, and ids that tell nobody anything, are left out. */
  readonly shows: string;
  /** Column the latest rows are found by, when there may be more than are handed out. */
  readonly latestBy?: string;
  /** Which rows are a customer's, with its id as `$1`. Default: `customer_id = $1`. */
  readonly whose?: string;
  /** Rows of the customer that have to be over first (a condition): while there is one, erasing waits for it. */
  readonly open?: string;
  /** What erasing does: takes the rows away, empties fields (assignments), or nothing. Tables are gone through in their order. */
  readonly erase: 'remove' | 'keep' | { readonly set: string };
  /** Required unless the rows are removed: what of them stays, and why. */
  readonly kept?: KeptData;
}
