import type { FreeRadiusParams } from '../contract/freeradius.ts';

/** What the files are made of, with every default filled in. */
export interface FreeRadiusSettings extends Required<Omit<FreeRadiusParams, 'user'>> {
  /** Undefined: FreeRADIUS runs as whoever starts it. */
  readonly user: string | undefined;
}

const defaults = {
  host: '0.0.0.0',
  authPort: 1812,
  acctPort: 1813,
  threads: 32,
  freshSeconds: 60,
  stockDirectory: '/etc/freeradius/3.0',
};

/** Fills in what was left out. */
export function freeRadiusSettings(params: FreeRadiusParams): FreeRadiusSettings {
  return { ...defaults, user: undefined, ...params };
}
