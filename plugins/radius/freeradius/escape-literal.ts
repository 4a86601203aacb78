/** Text as an SQL literal; backslashes stay themselves (`standard_conforming_strings`, on since PostgreSQL 9.1). */
export function escapeLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
