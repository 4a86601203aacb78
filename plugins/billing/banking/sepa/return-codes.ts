import type { DeclineClass } from '../../contract/index.ts';

/** Reasons (ISO 20022 external codes) that pass: no money on the account, or something technical. */
const passing = new Set(['AM04', 'AM05', 'MS03', 'ED05', 'FF05', 'TM01', 'NARR', 'CNOR', 'DNOR', 'ED01']);
/** Reasons that say that the mandate, or the account, must not be used again. */
const lasting = new Set(['AC01', 'AC04', 'AC06', 'AC13', 'AG01', 'MD01', 'MD02', 'MD07', 'SL01', 'BE05']);

/** Whether a debit that came back may be tried again. What is not known is not tried. */
export function declineClassOf(code: string): DeclineClass {
  return passing.has(code) ? 'soft' : 'hard';
}

/** Whether the mandate ends with it. */
export function endsMandate(code: string): boolean {
  return lasting.has(code);
}
