import type { Context } from '@isp/sdk';

/** Names of drivers by type of service, in the order they are asked. */
export type ChosenDrivers = Readonly<Record<string, readonly string[]>>;

/** What applies to types of services nobody has chosen drivers for. */
const byDefault: ChosenDrivers = { internet: ['radius'], voice: ['sip'] };

/** The drivers of each type of service: the setting `drivers` over the defaults. */
export function chosenDrivers(config: Context['config']): ChosenDrivers {
  return { ...byDefault, ...(config.drivers as ChosenDrivers | undefined) };
}
