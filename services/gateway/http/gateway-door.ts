import type { Context } from '@isp/sdk';
import { CallLimits } from './call-limits.ts';
import type { Door } from './door.ts';
import { KeyLimits } from './key-limits.ts';
import { KeyPrincipals } from './key-principals.ts';
import { KeyUsage } from './key-usage.ts';
import { Principals } from './principals.ts';
import { RateLimits, type RequestsPerMinute } from './rate-limits.ts';
import { SessionPrincipals } from './session-principals.ts';

/** Who comes in and how often, as the services `identity` and `api-keys` say. */
export interface GatewayDoor {
  readonly door: Door;
  /** Tells what is left to tell of calls that were answered. */
  close(): Promise<void>;
}

export function gatewayDoor(context: Context): GatewayDoor {
  const sessions = new SessionPrincipals(async (token, address) => {
    const { principal } = await context.call('identity.sessions.resolve', { token, address });
    return principal;
  });
  const keys = new KeyPrincipals((key, address) => context.call('api-keys.keys.resolve', { key, address }));
  const usage = new KeyUsage((batch) => context.call('api-keys.calls.record', batch), context.log);
  const limits = new CallLimits({
    keys: new KeyLimits((call) => context.call('api-keys.calls.admit', call)),
    rates: new RateLimits(() => context.config.requestsPerMinute as RequestsPerMinute),
    usage,
  });
  return { door: { principals: new Principals({ keys, sessions }), limits }, close: () => usage.flush() };
}
