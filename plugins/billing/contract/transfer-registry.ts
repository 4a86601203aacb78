import type { ById, ListQuery, Page } from '@isp/sdk';
import type {
  CancelTransferParams,
  MakeTransferFileParams,
  PayOutRefundParams,
  PayOutSettlementParams,
  Transfer,
  TransferFile,
  TransferFileAnswer,
  TransferFileContent,
} from './transfer.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.transfers.pay-out-refund': { params: PayOutRefundParams; result: Transfer };
    'billing.transfers.pay-out-settlement': { params: PayOutSettlementParams; result: Transfer };
    'billing.transfers.list': { params: ListQuery; result: Page<Transfer> };
    'billing.transfers.cancel': { params: CancelTransferParams; result: Transfer };
    'billing.transfer-files.make': { params: MakeTransferFileParams; result: TransferFileAnswer };
    'billing.transfer-files.list': { params: ListQuery; result: Page<TransferFile> };
    'billing.transfer-files.content': { params: ById; result: TransferFileContent };
  }
}
