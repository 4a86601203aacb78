import type { PluginHandle } from '@isp/sdk';
import { cdrSettings } from './cdr-settings.ts';

/** Takes settings over, unless call records could not be read by them. @throws RangeError for a time zone nobody knows */
export const checkSettings: NonNullable<PluginHandle['configure']> = async (config) => {
  const { timeZone } = cdrSettings(config);
  try {
    Temporal.Now.zonedDateTimeISO(timeZone);
  } catch (cause) {
    throw new RangeError(`${timeZone} is no time zone; name one such as Europe/Berlin`, { cause });
  }
};
