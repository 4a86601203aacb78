const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text may be asked for as the id of a row, a UUID (RFC 9562): PostgreSQL refuses others with an error. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
