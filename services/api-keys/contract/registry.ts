import type { ById, ListQuery, Page } from '@isp/sdk';
import type { Static } from 'typebox';
import type { ApiKey, ApiKeyDetails, IssuedApiKey } from './api-key.ts';
import type { Admission, AdmitParams, RecordParams, ResolvedKey, ResolveKeyParams } from './calls.ts';
import type { ChangeApiKeyParams, CreateApiKeyParams, RotateApiKeyParams } from './key-params.ts';
import type { KeyUsage, ResellerUsage, UsageLog, UsageLogParams, UsageParams } from './usage.ts';

declare module '@isp/sdk' {
  interface Actions {
    'api-keys.keys.create': { params: CreateApiKeyParams; result: IssuedApiKey };
    'api-keys.keys.list': { params: ListQuery; result: Page<ApiKey> };
    'api-keys.keys.get': { params: ById; result: ApiKeyDetails };
    'api-keys.keys.change': { params: ChangeApiKeyParams; result: ApiKey };
    'api-keys.keys.rotate': { params: RotateApiKeyParams; result: IssuedApiKey };
    'api-keys.keys.revoke': { params: ById; result: undefined };
    'api-keys.keys.resolve': { params: Static<typeof ResolveKeyParams>; result: ResolvedKey };
    'api-keys.calls.admit': { params: AdmitParams; result: Admission };
    'api-keys.calls.record': { params: RecordParams; result: undefined };
    'api-keys.usage.of-key': { params: UsageParams; result: KeyUsage };
    'api-keys.usage.of-reseller': { params: UsageParams; result: ResellerUsage };
    'api-keys.usage.log': { params: UsageLogParams; result: UsageLog };
  }
}
