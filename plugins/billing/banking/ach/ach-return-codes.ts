import type { DeclineClass } from '../../contract/index.ts';

/** Return reasons (Nacha Operating Rules, Appendix Four) that pass: no money on the account, or none that may be drawn yet. */
const passing = new Set(['R01', 'R09']);
/** Reasons that say that the account, or the authorization, must not be used again. */
const lasting = new Set([
  ...['R02', 'R03', 'R04', 'R05', 'R07', 'R08', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R20'],
  ...['R28', 'R29', 'R51'],
]);

/** Whether a debit that came back may be tried again. What is not known is not tried. */
export function achDeclineClassOf(code: string): DeclineClass {
  return passing.has(code) ? 'soft' : 'hard';
}

/** Whether the authorization ends with it. */
export function endsAuthorization(code: string): boolean {
  return lasting.has(code);
}

/** R01 to R53 and R80 to R85 are returns of the receiver's bank; R61 to R77 are disputes between banks about a return. */
export function isFirstReturn(code: string): boolean {
  return /^R(0[1-9]|[1-4]\d|5[0-3]|8[0-5])$/.test(code);
}
