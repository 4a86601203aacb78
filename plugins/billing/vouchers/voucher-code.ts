import { randomInt } from 'node:crypto';

/** Crockford's base 32: without I, L, O and U, which are mistaken for others. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomSymbols = 15;

/** Makes a code: 75 random bits and a check symbol, in four groups. */
export function makeCode(): string {
  const random = Array.from({ length: randomSymbols }, () => symbols[randomInt(symbols.length)]).join('');
  return (random + checkSymbol(random)).replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as it was made, however it was typed; undefined when its check symbol does not fit. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== randomSymbols + 1 || [...plain].some((symbol) => !symbols.includes(symbol)))
    return undefined;
  return checkSymbol(plain.slice(0, -1)) === plain.at(-1) ? plain : undefined;
}

/** Luhn's algorithm in base 32: one wrong symbol is noticed always, two neighbours that changed places nearly always. */
function checkSymbol(text: string): string {
  const base = symbols.length;
  const sum = [...text].reverse().reduce((total, symbol, index) => {
    const value = symbols.indexOf(symbol) * (index % 2 === 0 ? 2 : 1);
    return total + (value >= base ? value - base + 1 : value);
  }, 0);
  return symbols[(base - (sum % base)) % base] as string;
}
