export interface UserNameRule {
  /** Default false: whether `Anna` and `anna` are one user. */
  lowerCase?: boolean;
}

/**
 * A User-Name as we look it up: without surrounding white space, optionally in lower case. Quotes and
 * `%{…}` are plain text. Control characters become U+FFFD: PostgreSQL refuses NUL in text, and such a
 * name must match nobody.
 */
export function normaliseUserName(userName: string, { lowerCase = false }: UserNameRule = {}): string {
  const trimmed = userName.trim().replace(/\p{Cc}/gu, '\uFFFD');
  return lowerCase ? trimmed.toLowerCase() : trimmed;
}
