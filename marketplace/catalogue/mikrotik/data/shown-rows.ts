import type { AppliedService, Device } from '../contract/index.ts';
import type { SealedDevice } from './device-store.ts';
import type { ServiceRow } from './service-store.ts';

/** A router without its password. */
export function shownDevice({ sealedPassword: _, ...device }: SealedDevice): Device {
  return device;
}

/** What was applied, without what only this plugin may see. */
export function shownService({ passwordDigest: _, busyUntil: __, ...service }: ServiceRow): AppliedService {
  return service;
}
