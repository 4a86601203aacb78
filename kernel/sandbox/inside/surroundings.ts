import type { BusinessClock } from '@isp/sdk';
import type { Surroundings } from '../wire/messages.ts';

let settings: Readonly<Record<string, unknown>> = {};
let standing: Temporal.Instant | undefined;

/** What the host has sent along with a message. */
export function notice({ config, standsAt }: Surroundings): void {
  if (config) settings = deepFrozen(config);
  if (standsAt !== undefined) standing = standsAt === null ? undefined : Temporal.Instant.from(standsAt);
}

/** The plugin's settings as they are now. */
export function currentConfig(): Readonly<Record<string, unknown>> {
  return settings;
}

const now = () => standing ?? Temporal.Now.instant();

/** Business time. */
export const clock: BusinessClock = {
  now,
  today: (timeZone) => now().toZonedDateTimeISO(timeZone).toPlainDate(),
};

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
