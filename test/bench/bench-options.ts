/** What the command line says about a run: `npm run bench NAME -- --quick --only one,other`. */
export interface BenchOptions {
  /** Small counts, to see that a benchmark works. */
  readonly quick: boolean;
  /** Parts of a benchmark by name; empty: all. */
  readonly only: readonly string[];
  /** One line of what it is doing. */
  progress(text: string): void;
}

/** Somebody asked for a part that is not there. */
export class UnknownPart extends TypeError {}

/** The parts that were asked for, in the order of the table; a name that is not there is said with those that are. */
export function selected<T>(table: Readonly<Record<string, T>>, only: readonly string[]): [string, T][] {
  const unknown = only.filter((name) => !(name in table));
  if (unknown.length > 0) {
    const known = Object.keys(table).join(', ');
    throw new UnknownPart(`there is no ${unknown.join(' and no ')}; --only takes ${known}`);
  }
  return Object.entries(table).filter(([name]) => only.length === 0 || only.includes(name));
}
