import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { type ApplyParams, mikrotikErrors } from '../contract/index.ts';
import { devices, leastUsedDevice, type SealedDevice } from '../data/device-store.ts';
import { type ServiceRow, services } from '../data/service-store.ts';

/** Seconds one try has the service for itself; one that dies in the middle leaves it free after them. */
const claimSeconds = 90;

/** A service for one try, with the router it is on. */
export interface ClaimedService {
  readonly service: ServiceRow;
  readonly device: SealedDevice;
}

/**
 * Takes a service for one try, so that two versions are never written at the same time. Undefined: a newer version is in place.
 *
 * @throws MIKROTIK_SERVICE_BUSY, MIKROTIK_NO_DEVICE
 */
export function claimService(ctx: Context, request: ApplyParams): Promise<ClaimedService | undefined> {
  const now = Temporal.Now.instant();
  return ctx.transaction(async (tx) => {
    const { serviceId: id, customerId, resellerId } = request;
    const fresh = { id, customerId, resellerId, desiredVersion: 0, createdAt: now.toString() };
    await services.insertOnce(tx, fresh);
    const service = await services.lock(tx, id);
    if (service.desiredVersion > request.desiredVersion) return undefined;
    const busy = service.busyUntil && Temporal.Instant.compare(service.busyUntil, now) > 0;
    if (busy) throw mikrotikErrors.MIKROTIK_SERVICE_BUSY({ serviceId: id });
    const device = await deviceOf(tx, service);
    const busyUntil = now.add({ seconds: claimSeconds }).toString();
    await services.change(tx, { id }, { busyUntil, unsettled: true, deviceId: device.id });
    return { service, device };
  });
}

async function deviceOf(tx: Transaction, { deviceId, resellerId }: ServiceRow): Promise<SealedDevice> {
  const id = deviceId ?? (await leastUsedDevice(tx, resellerId));
  if (!id) throw mikrotikErrors.MIKROTIK_NO_DEVICE({ resellerId });
  const device = await devices.find(tx, { id });
  if (!device) throw platformErrors.NOT_FOUND({ id });
  return device;
}

/** Lets the next try at it, and notes how the router was. */
export function releaseService(
  ctx: Context,
  { service, device }: ClaimedService,
  { applied, problem }: { applied?: Partial<ServiceRow>; problem?: string },
): Promise<void> {
  return ctx.transaction(async (tx) => {
    await services.change(
      tx,
      { id: service.id },
      { ...applied, busyUntil: null, ...(applied ? { unsettled: false } : {}) },
    );
    const answeredAt = Temporal.Now.instant().toString();
    await devices.change(tx, { id: device.id }, problem ? { problem } : { problem: null, answeredAt });
  });
}
