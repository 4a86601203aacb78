/** ISO/IEC 7812: up to 19 digits, the fewest 12, which is one more than eleven. */
const inARow = /\d{13,19}/;
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const apart = /(?<![A-Za-z0-9])\d(?:[\s.\-_/]*\d){11,18}(?![\s.\-_/]*[A-Za-z0-9])/;

/**
 * Whether a text holds what may be a card number, also with blanks or strokes between its digits. Check digits are not
 * looked at: a mistyped number is as secret as a right one. UUIDs are none.
 */
export function looksLikeCardNumber(text: string): boolean {
  const rest = text.replaceAll(uuid, 'uuid');
  return inARow.test(rest) || apart.test(rest);
}
