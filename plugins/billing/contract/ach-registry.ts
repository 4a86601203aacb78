import type { ById, ListQuery, Page } from '@isp/sdk';
import type {
  AchAuthorization,
  AchDebit,
  AchFile,
  AchFileAnswer,
  AchFileContentAnswer,
  AchReturnsAnswer,
  CreateAchAuthorizationParams,
  MakeAchFileParams,
  RevokeAchAuthorizationParams,
  TakeAchReturnsParams,
} from './ach.ts';
import type { PaymentProviderAnswer, PaymentProviderParams } from './payment-provider.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.ach-authorizations.create': { params: CreateAchAuthorizationParams; result: AchAuthorization };
    'billing.ach-authorizations.get': { params: ById; result: AchAuthorization };
    'billing.ach-authorizations.list': { params: ListQuery; result: Page<AchAuthorization> };
    'billing.ach-authorizations.revoke': { params: RevokeAchAuthorizationParams; result: AchAuthorization };
    'billing.ach-debits.list': { params: ListQuery; result: Page<AchDebit> };
    'billing.ach-files.make': { params: MakeAchFileParams; result: AchFileAnswer };
    'billing.ach-files.list': { params: ListQuery; result: Page<AchFile> };
    'billing.ach-files.content': { params: ById; result: AchFileContentAnswer };
    'billing.ach-returns.take': { params: TakeAchReturnsParams; result: AchReturnsAnswer };
    'billing.ach.provide': { params: PaymentProviderParams; result: PaymentProviderAnswer };
  }
}
