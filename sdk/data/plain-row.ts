/**
 * A database row as plain data for the wire: instants as RFC 3339 strings, nulls left out, big integers as numbers
 * where they are exact and as decimal strings beyond 2^53.
 */
export function plainRow<Row>(values: Record<string, unknown>, bigIntegers: readonly string[]): Row {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    plain[name] = value instanceof Date ? value.toISOString() : value;
  }
  for (const name of bigIntegers) {
    const number = Number(plain[name]);
    if (name in plain && Number.isSafeInteger(number)) plain[name] = number;
  }
  return plain as Row;
}
