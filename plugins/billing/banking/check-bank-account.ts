import { type FieldProblem, validationFailed } from '@isp/sdk';
import { isValidBIC, isValidIBAN } from 'ibantools';
import type { AchOriginator, CsvFormat } from '../contract/index.ts';
import { isRoutingNumber } from './ach/routing-number.ts';
import { plainIban } from './bank-secrets.ts';
import { remainder97 } from './matching/creditor-reference.ts';

interface Given {
  readonly iban?: string;
  readonly accountNumber?: string;
  readonly bic?: string | null;
  readonly creditorId?: string | null;
  readonly csvFormat?: CsvFormat | null;
  readonly ach?: AchOriginator | null;
}

/** Names everything that cannot be of a bank account. @throws `VALIDATION_FAILED` */
export function checkBankAccount({ iban, bic, creditorId, csvFormat, ach }: Given): void {
  const problems: FieldProblem[] = [];
  if (iban && !isValidIBAN(plainIban(iban)))
    problems.push({ path: '/iban', message: 'is no IBAN: its length or check digits do not fit' });
  if (bic && !isValidBIC(bic)) problems.push({ path: '/bic', message: 'is no BIC' });
  if (creditorId && !isCreditorId(creditorId))
    problems.push({ path: '/creditorId', message: 'is no creditor identifier: its check digits do not fit' });
  if (ach && !isRoutingNumber(ach.destination))
    problems.push({
      path: '/ach/destination',
      message: 'is no number of a bank: its check digit does not fit',
    });
  if (csvFormat) {
    const { amount, credit, debit } = csvFormat.columns;
    if (!amount && !credit && !debit)
      problems.push({
        path: '/csvFormat/columns',
        message: 'name the column of the amount, or those of money in and out',
      });
  }
  if (problems.length > 0) throw validationFailed(problems);
}

/** Country, check digits (ISO 7064 over the rest), business code, which is not checked, and the national part. */
export function isCreditorId(text: string): boolean {
  return remainder97(text.slice(7) + text.slice(0, 4)) === 1n;
}
