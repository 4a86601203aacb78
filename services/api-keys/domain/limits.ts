import { type Principal, platformErrors } from '@isp/sdk';
import { type ApiKey, apiKeysErrors, type ChangeApiKeyParams } from '../contract/index.ts';

const limitNames = ['dailyQuota', 'monthlyQuota', 'ratePerSecond'] as const;
type Limits = Pick<ApiKey, (typeof limitNames)[number]>;

/** What the ISP lets others have. */
export interface LimitsOfOthers {
  readonly dailyQuota: number;
  readonly monthlyQuota: number;
  readonly ratePerSecond: number;
  readonly keys: number;
}

/** Staff decides freely; resellers, customers and programs within what the ISP lets them have. */
export function decidesFreely({ scope, apiKeyId }: Principal): boolean {
  return (scope === 'staff' || scope === 'system') && apiKeyId === undefined;
}

/** The limits of a new key: those asked for; others get what they may have at most, and no more. */
export function limitsOfNew(principal: Principal, asked: Limits, ceiling: LimitsOfOthers): Limits {
  if (decidesFreely(principal)) return pick(asked);
  for (const limit of limitNames) assertNotAbove(limit, asked[limit] ?? ceiling[limit], ceiling[limit]);
  return { ...pick(ceiling), ...pick(asked) };
}

/** Refuses what raises a limit, or the day a key ends, unless staff does it. */
export function assertNoneRaised(
  principal: Principal,
  key: Limits & Pick<ApiKey, 'expiresAt'>,
  asked: ChangeApiKeyParams,
) {
  if (decidesFreely(principal)) return;
  for (const limit of limitNames) assertNotAbove(limit, asked[limit], key[limit]);
  const { expiresAt } = asked;
  if (expiresAt === undefined || key.expiresAt === undefined) return;
  if (expiresAt === null || Date.parse(expiresAt) > Date.parse(key.expiresAt))
    throw apiKeysErrors.API_KEYS_LIMIT_RAISED({ limit: 'expiresAt', allowed: key.expiresAt });
}

/** `null` is no limit at all, as an absent one is. */
function assertNotAbove(limit: string, asked: number | null | undefined, allowed: number | undefined): void {
  if (asked === undefined || allowed === undefined) return;
  if (asked === null || asked > allowed) throw apiKeysErrors.API_KEYS_LIMIT_RAISED({ limit, allowed });
}

/** Refuses an end that has passed already. */
export function assertInFuture(expiresAt: string | null | undefined, nowMs: number): void {
  if (!expiresAt || Date.parse(expiresAt) > nowMs) return;
  const errors = [{ path: '/expiresAt', message: 'has passed already; to end a key now, revoke it' }];
  throw platformErrors.VALIDATION_FAILED({ summary: 'expiresAt has passed already' }, { errors });
}

function pick(limits: Limits): Limits {
  return Object.fromEntries(
    limitNames.flatMap((name) => (limits[name] === undefined ? [] : [[name, limits[name]]])),
  );
}
