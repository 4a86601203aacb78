/** Something a step takes away from the generation that runs. */
export interface Finding {
  /** `drops the column notes.title, which the running generation still uses`. */
  readonly what: string;
  /** What the author does instead. */
  readonly instead: string;
}

/** The advice that fits most of them. */
export const later = `do that in a step with phase 'contract'`;

export function finding(what: string, instead: string = later): Finding {
  return { what, instead };
}

/** What is in one list and not in the other, by name. */
export function missing<T extends { readonly name: string }>(from: readonly T[], among: readonly T[]): T[] {
  return from.filter(({ name }) => !among.some((other) => other.name === name));
}
