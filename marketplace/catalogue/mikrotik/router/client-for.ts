import type { Context } from '@isp/sdk';
import { mikrotikErrors } from '../contract/index.ts';
import type { SealedDevice } from '../data/device-store.ts';
import { openPassword } from '../domain/sealed-password.ts';
import { settingsOf } from '../domain/settings.ts';
import { type RouterClient, routerClient } from './router-client.ts';

/** Milliseconds for all requests of one try: less than provisioning waits, and than a claim on a service lasts. */
const tryLimitMs = 50_000;

/** Signs in to a router with its stored password. @throws MIKROTIK_PASSWORD_SEALED */
export function clientFor(ctx: Context, device: SealedDevice): RouterClient {
  const { sealingKey: key, timeoutMs } = settingsOf(ctx.config);
  const { id, name, sealedPassword } = device;
  const password = openPassword(sealedPassword, { key, deviceId: id });
  if (password === undefined) throw mikrotikErrors.MIKROTIK_PASSWORD_SEALED({ name });
  const { address, port, fingerprint, user } = device;
  return routerClient(
    { name, address, port, fingerprint, user, password },
    { timeoutMs, whole: AbortSignal.timeout(tryLimitMs) },
  );
}
