/** What a plugin's schema offers to the generation that uses it, as read from the database's catalogue. */
export interface Catalogue {
  /** Tables, views and sequences, by name. */
  readonly tables: ReadonlyMap<string, Table>;
  /** What a function answers, by its name and argument types. */
  readonly functions: ReadonlyMap<string, string>;
  /** Labels of enums, rules of domains, by the type's name. */
  readonly types: ReadonlyMap<string, OwnType>;
}

export interface Table {
  readonly name: string;
  readonly kind: 'table' | 'view' | 'sequence';
  /** Row-level security is enabled. */
  readonly guarded: boolean;
  /** What the login role may do with it. */
  readonly privileges: readonly string[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly uniques: readonly UniqueIndex[];
  readonly policies: readonly Policy[];
  readonly triggers: readonly string[];
}

export interface Column {
  readonly name: string;
  /** Differs when a column was dropped and one of the same name was added. */
  readonly number: number;
  readonly type: string;
  /** Also when its domain says so. */
  readonly notNull: boolean;
  /** Gets a value when an insert does not name it. */
  readonly filled: boolean;
  /** The value it gets, where that is an expression. */
  readonly fallback: string | null;
  /** Inserts may give a value of their own. */
  readonly writable: boolean;
}

/** Primary and unique keys are unique indexes; what is not null is with the columns. */
export interface Constraint {
  readonly name: string;
  readonly kind: 'check' | 'foreign' | 'exclusion';
  readonly columns: readonly string[];
  readonly definition: string;
  /** The condition of a check. */
  readonly condition: string | null;
  /** The table a foreign key points to. */
  readonly target: string | null;
  /** What becomes of the row when the row it points to goes. */
  readonly onDelete: 'refuse' | 'follow' | null;
}

export interface UniqueIndex {
  readonly name: string;
  /** Without its name. */
  readonly definition: string;
  readonly columns: readonly string[];
  /** Covers every row and has plain columns only. */
  readonly plain: boolean;
  readonly nullsDistinct: boolean;
}

export interface Policy {
  readonly name: string;
  readonly permissive: boolean;
  readonly definition: string;
}

export interface OwnType {
  readonly labels: readonly string[];
  readonly rules: readonly string[];
}

/** Runs a query and answers its rows. */
export type CatalogueQuery = <Row>(sql: string) => Promise<Row[]>;
