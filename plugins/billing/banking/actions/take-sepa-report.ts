import { defineAction } from '@isp/sdk';
import { SepaReportAnswer, TakeSepaReportParams } from '../../contract/index.ts';
import { takeReport } from '../sepa/take-report.ts';

/** Takes what a bank refuses of a file. */
export const takeSepaReport = defineAction('billing.sepa-reports.take', {
  summary:
    'Takes a status report of the bank (pain.002): debits it refuses are declined, and tried again where that helps.',
  permission: 'billing.sepa-file.make',
  rest: 'POST /billing/sepa-reports',
  status: 200,
  sensitive: true,
  bodyLimitBytes: 7_000_000,
  timeoutMs: 60_000,
  params: TakeSepaReportParams,
  result: SepaReportAnswer,
  example: {
    content:
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt></CstmrPmtStsRpt></Document>',
  },
  handler: (ctx, { content }) => ctx.transaction((tx) => takeReport(ctx, tx, content)),
});
