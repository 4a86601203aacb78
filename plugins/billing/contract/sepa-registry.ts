import type { ById, ListQuery, Page } from '@isp/sdk';
import type { PaymentProviderAnswer, PaymentProviderParams } from './payment-provider.ts';
import type {
  CreateMandateParams,
  MakeSepaFileParams,
  Mandate,
  RevokeMandateParams,
  SepaDebit,
  SepaFile,
  SepaFileAnswer,
  SepaFileContent,
  SepaReportAnswer,
  TakeSepaReportParams,
} from './sepa.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.mandates.create': { params: CreateMandateParams; result: Mandate };
    'billing.mandates.get': { params: ById; result: Mandate };
    'billing.mandates.list': { params: ListQuery; result: Page<Mandate> };
    'billing.mandates.revoke': { params: RevokeMandateParams; result: Mandate };
    'billing.sepa-debits.list': { params: ListQuery; result: Page<SepaDebit> };
    'billing.sepa-files.make': { params: MakeSepaFileParams; result: SepaFileAnswer };
    'billing.sepa-files.list': { params: ListQuery; result: Page<SepaFile> };
    'billing.sepa-files.content': { params: ById; result: SepaFileContent };
    'billing.sepa-reports.take': { params: TakeSepaReportParams; result: SepaReportAnswer };
    'billing.sepa.provide': { params: PaymentProviderParams; result: PaymentProviderAnswer };
  }
}
