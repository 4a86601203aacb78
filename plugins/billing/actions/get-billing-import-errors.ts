import { ById, defineAction, ErrorFile, platformErrors } from '@isp/sdk';
import { writeErrorFile } from '@isp/sdk/tables';
import { failedRows, imports } from '../data/import-store.ts';

/** The rows of an import of books that failed, to be corrected and imported again. */
export const getBillingImportErrors = defineAction('billing.imports.error-file', {
  summary: 'Answers the rows that failed as CSV, with what is wrong; corrected it is imported like any file.',
  permission: 'billing.import.use',
  rest: 'GET /billing/imports/{id}/error-file',
  params: ById,
  result: ErrorFile,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const found = await imports.get(tx, id);
        return writeErrorFile(found, await failedRows(tx, found));
      },
      { readOnly: true },
    ),
});
