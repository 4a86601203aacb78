import { openIban } from '../bank-secrets.ts';
import { numberField } from './nacha-fields.ts';
import type { AchPlan } from './plan-ach-file.ts';
import type { AchEntry } from './write-nacha.ts';

/** What tells the files of a day apart, in order. */
export const modifiers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const lastNumber = 9_999_999;
const classes = ['PPD', 'WEB', 'CCD'];

/**
 * The entries of a file, in the order it has them. Trace numbers rise within it: they go on from those of the file before,
 * and begin anew where seven digits would not do.
 */
export function achEntries(
  { included }: AchPlan,
  { bank, lastTrace }: { bank: string; lastTrace: number },
): { entries: { readonly id: string; readonly entry: AchEntry }[]; lastTrace: number } {
  const before = lastTrace + included.length > lastNumber ? 0 : lastTrace;
  const ordered = classes.flatMap((wanted) =>
    included.filter(({ authorization }) => authorization.entryClass === wanted),
  );
  const entries = ordered.map(({ debit, authorization }, index) => ({
    id: debit.id,
    entry: {
      entryClass: authorization.entryClass,
      accountType: authorization.accountType,
      routingNumber: authorization.routingNumber,
      accountNumber: openIban(authorization.accountSealed, authorization.id),
      amountMinor: BigInt(debit.amountMinor),
      reference: debit.id.replaceAll('-', '').slice(-15),
      holder: authorization.holder,
      traceNumber: bank.slice(0, 8) + numberField(before + index + 1, 7),
    },
  }));
  return { entries, lastTrace: before + included.length };
}
