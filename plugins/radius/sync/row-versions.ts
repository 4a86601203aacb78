/** Rows by id and version: two arrays of the same length, as SQL takes them. */
export interface RowVersions {
  readonly ids: readonly string[];
  /** `xmin` of the row: another one after each change. */
  readonly versions: readonly string[];
}
