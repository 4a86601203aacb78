/**
 * References of creditors (ISO 11649): `RF`, two check digits, and up to 21 letters and digits. Ours hold the number of the
 * invoice: INV-000042 is RF40INV000042. A wrong digit is noticed, and the number is found however it is spaced.
 */
export function creditorReference(number: string): string {
  const body = squashed(number);
  const check = 98n - remainder97(`${body}RF00`);
  return `RF${check.toString().padStart(2, '0')}${body}`;
}

/** Whether check digits and body of a reference fit. */
export function isCreditorReference(reference: string): boolean {
  const plain = squashed(reference);
  if (!/^RF\d\d[A-Z0-9]{1,21}$/.test(plain)) return false;
  return remainder97(plain.slice(4) + plain.slice(0, 4)) === 1n;
}

/** Letters (10 to 35) and digits as one number, modulo 97 (ISO 7064). */
export function remainder97(text: string): bigint {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n;
}

/** Letters and digits alone, in capitals. */
export function squashed(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
