import type { Context } from '@isp/sdk';
import type { DialPlan } from './phone-number.ts';

/** Which column of a file holds what; `callId` may be missing in a file. */
export interface CdrColumns {
  readonly caller: string;
  readonly called: string;
  readonly startedAt: string;
  readonly seconds: string;
  readonly callId: string;
}

/** How files of call detail records are written. */
export interface CdrSettings {
  readonly columns: CdrColumns;
  readonly separator: string;
  /** For times without an offset. */
  readonly timeZone: string;
  readonly dialPlan: DialPlan;
}

const named = {
  caller: 'caller',
  called: 'called',
  startedAt: 'startedAt',
  seconds: 'seconds',
  callId: 'callId',
};

/** The settings as they are at the moment. */
export function cdrSettings(config: Context['config']): CdrSettings {
  const text = (name: string, otherwise: string) => (config[name] as string | undefined) ?? otherwise;
  return {
    columns: { ...named, ...(config.cdrColumns as Partial<CdrColumns> | undefined) },
    separator: text('cdrSeparator', ','),
    timeZone: text('cdrTimeZone', 'UTC'),
    dialPlan: {
      countryCode: text('countryCode', '49'),
      nationalPrefix: text('nationalPrefix', '0'),
      internationalPrefix: text('internationalPrefix', '00'),
    },
  };
}
