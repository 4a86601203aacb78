import type { AppliedService, Device } from '../contract/index.ts';
import type { SealedDevice } from './device-store.ts';
import type { ServiceRow } from './service-store.ts';

/** A router without its password. */
export function shownDevice({ sealedPassword: _, ...device }: SealedDevice): Device {
  return device;
}

/** What was applied, without what only this plugin may see. */
export function shownService(row: ServiceRow): AppliedService {
  const { passwordDigest: _, busyUntil: __, unsettled: ___, ...service } = row;
  return service;
}
