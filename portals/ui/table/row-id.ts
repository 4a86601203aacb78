/** The id of a row, as all lists of the REST interface have it. */
export function idOf(row: unknown): string {
  return String((row as { id: unknown }).id);
}
