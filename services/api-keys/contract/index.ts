export {
  ApiKey,
  ApiKeyDetails,
  DailyQuota,
  IssuedApiKey,
  KeySecret,
  KeyStatus,
  MonthlyQuota,
  QuotaUse,
  RatePerSecond,
} from './api-key.ts';
export {
  Admission,
  AdmitParams,
  AnsweredCalls,
  LimitState,
  RecordParams,
  ResolvedKey,
  ResolveKeyParams,
} from './calls.ts';
export { apiKeysErrors } from './errors.ts';
export { isWellFormedKey, keyAlphabet, keyChecksum, keyPrefix, randomLength } from './key-format.ts';
export {
  ChangeApiKeyParams,
  CreateApiKeyParams,
  ListApiKeysParams,
  RotateApiKeyParams,
} from './key-params.ts';
export { exhaustedLimit, limitRefusal, msUntilReset } from './limit-refusal.ts';
export type {} from './registry.ts';
export {
  KeyUsage,
  ResellerUsage,
  UsageCounts,
  UsageLog,
  UsageLogParams,
  UsageParams,
  UsagePeriod,
} from './usage.ts';
