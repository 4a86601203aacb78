import { defineAction, platformErrors } from '@isp/sdk';
import { BankStatement, bankErrors, ImportStatementParams } from '../../contract/index.ts';
import { importStatement as takeOver } from '../import-statement.ts';
import { openFile } from '../reading/open-file.ts';

/** Takes a bank's statement over, and goes through its entries in the background. */
export const importStatement = defineAction('billing.statements.import', {
  summary:
    'Imports a bank statement (camt.053 or CSV, also packed by gzip); its entries are gone through in the background.',
  permission: 'billing.statement.import',
  rest: 'POST /billing/statements',
  status: 202,
  sensitive: true,
  bodyLimitBytes: 7_500_000,
  timeoutMs: 120_000,
  params: ImportStatementParams,
  result: BankStatement,
  errors: [
    platformErrors.NOT_FOUND,
    bankErrors.BILLING_STATEMENT_KNOWN,
    bankErrors.BILLING_UNKNOWN_BANK_ACCOUNT,
  ],
  example: {
    fileName: 'statement.csv',
    content: 'Day;Amount;Text\n2026-11-16;36,00;INV-000042\n',
    bankAccountId: '01900000-0000-7000-8000-0000000000ba',
  },
  async handler(ctx, params) {
    const file = await openFile(params);
    const { fileName = file.isXml ? 'statement.xml' : 'statement.csv', bankAccountId } = params;
    const upload = { file, fileName, ...(bankAccountId ? { bankAccountId } : {}) };
    return ctx.transaction(async (tx) => {
      const statement = await takeOver(ctx, tx, upload);
      const { id, entries, duplicates, sha256 } = statement;
      ctx.audit({
        subject: { kind: 'bank-statement', id },
        after: { fileName, entries, duplicates, sha256 },
      });
      return statement;
    });
  },
});
