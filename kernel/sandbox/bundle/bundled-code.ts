/** A plugin as one module, with the map back to its files. */
export interface BundledCode {
  readonly code: string;
  /** What stacks call it. */
  readonly file: string;
  /** Source map, version 3; undefined: the code is what its author wrote. */
  readonly map: string | undefined;
}
