import { UniqueConstraintError } from 'sequelize';

/** Says whether an error is PostgreSQL's refusal of a second row with the same unique key (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = error instanceof UniqueConstraintError ? error.parent : error;
  if (typeof cause !== 'object' || cause === null) return false;
  const { code, constraint: name } = cause as { code?: string; constraint?: string };
  return code === '23505' && (constraint === undefined || name === constraint);
}
