import type { Columns } from './bind-model.ts';
import type { OwnerFields } from './owner-condition.ts';

/** A table of the plugin's schema, as its stores see it. Columns are named in camelCase, stored in snake_case. */
export interface Table {
  readonly name: string;
  /** For a view: the table whose size tells how many rows it has, to estimate long lists. */
  readonly countedBy?: string;
  readonly columns: Columns;
  /** Fields that say whose a row is. */
  readonly owner?: OwnerFields;
  /** Text fields that `q` looks into. */
  readonly search?: readonly string[];
  /** `q` is answered by the words `keepWords` keeps of the table; customers, who see few rows, are answered by `search`. */
  readonly searchByWords?: boolean;
  /** Default `-createdAt`. */
  readonly defaultSort?: string;
  /** `bigint` fields, given as numbers while exact. */
  readonly bigIntegers?: readonly string[];
}
