import { isRoutingNumber } from './routing-number.ts';

/** What the receiver's bank says is right instead. */
export interface Correction {
  readonly routingNumber?: string;
  readonly accountNumber?: string;
  readonly accountType?: 'checking' | 'savings';
}

/**
 * Reads the corrected data of a notification of change (Nacha Operating Rules, Appendix Five): what changes of the account is
 * answered; undefined for what is about something else (a name, our own number) or cannot be read.
 */
export function readCorrection(code: string, data: string): Correction | undefined {
  const read = layouts[code]?.(data.trimEnd());
  if (!read) return undefined;
  const { routingNumber, accountNumber } = read;
  if (routingNumber !== undefined && !isRoutingNumber(routingNumber)) return undefined;
  if (accountNumber !== undefined && !/^[0-9A-Z -]{1,17}$/i.test(accountNumber)) return undefined;
  return read;
}

/** What stands at the end is right- or left-justified, as banks see fit: it is read by what it is. */
const layouts: Readonly<Record<string, (data: string) => Correction | undefined>> = {
  C01: (data) => ({ accountNumber: data.slice(0, 17).trim() }),
  C02: (data) => ({ routingNumber: data.slice(0, 9) }),
  C03: (data) => ({ routingNumber: data.slice(0, 9), accountNumber: data.slice(9).trim() }),
  C05: (data) => typed({}, data.slice(0, 2)),
  C06: (data) => typed({ accountNumber: data.slice(0, -2).trim() }, data.slice(-2)),
  C07: (data) =>
    typed({ routingNumber: data.slice(0, 9), accountNumber: data.slice(9, -2).trim() }, data.slice(-2)),
};

/** A transaction code of 2… is of a checking account, of 3… of savings. */
function typed(rest: Correction, code: string): Correction | undefined {
  if (/^2[1-9]$/.test(code)) return { ...rest, accountType: 'checking' };
  return /^3[1-9]$/.test(code) ? { ...rest, accountType: 'savings' } : undefined;
}
