import type { Context } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { chosenDrivers } from '../providers/chosen-drivers.ts';

/**
 * Whether a job is tried together with others: its only driver is the built-in one for RADIUS, which writes rows of the
 * same database, and no device limits it.
 */
export function isQuick(
  config: Context['config'],
  { serviceType, device }: Pick<Job, 'serviceType'> & Partial<Pick<Job, 'device'>>,
): boolean {
  const drivers = chosenDrivers(config)[serviceType] ?? [];
  return !device && drivers.length === 1 && drivers[0] === 'radius';
}
